// The registration of the bot and its channels. The host's managed identity is the bot's: there is no password to keep or to rotate.

param name string
param sku string

@description('The host\'s name in the world.')
param host string

param identityId string
param identityClientId string
param teams bool
param webChat bool

@description('accountSid and phone, or nothing.')
param sms object

@secure()
param smsAuthToken string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: sku }
  properties: {
    displayName: 'SyncBot'
    description: 'Helps when Messages says that syncing with iCloud is paused.'
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identityClientId
    msaAppTenantId: subscription().tenantId
    msaAppMSIResourceId: identityId
    schemaTransformationVersion: '1.3'
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = if (teams) {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
}

resource webChatChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = if (webChat) {
  parent: bot
  name: 'WebChatChannel'
  location: 'global'
  properties: { channelName: 'WebChatChannel', properties: { sites: [{ siteName: 'Default Site', isEnabled: true, isWebchatPreviewEnabled: true }] } }
}

resource smsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = if (!empty(sms)) {
  parent: bot
  name: 'SmsChannel'
  location: 'global'
  properties: {
    channelName: 'SmsChannel'
    properties: { phone: sms.phone, accountSID: sms.accountSid, authToken: smsAuthToken, isEnabled: true, isValidated: true }
  }
}
