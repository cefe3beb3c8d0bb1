// SyncBot in Azure: the host on Container Apps, its store in PostgreSQL, its secrets in Key Vault, and the bot's registration
// with its channels. One resource group holds all of it. How to use it: docs/operating.md.

targetScope = 'resourceGroup'

@description('What everything is called after. Together with the resource group it makes the names that must be unique in the world.')
@minLength(3)
@maxLength(12)
param name string = 'syncbot'

@description('Where it runs.')
param location string = resourceGroup().location

@description('small: one replica, a burstable database. production: at least two replicas in several zones, a database with a standby; it needs a region that has zones.')
@allowed(['small', 'production'])
param size string = 'small'

@description('The image, such as myregistry.azurecr.io/syncbot:1.0.0')
@minLength(1)
param image string

@description('The name of an Azure Container Registry in this resource group that the image comes from; empty if anyone may fetch it.')
param registryName string = ''

@description('The password of the database, at least 16 characters.')
@minLength(16)
@secure()
param databasePassword string

@description('The name under which the world reaches the host, if it is not the one that Azure gives it. Bind the domain in Container Apps too.')
param publicHost string = ''

@description('Teams: the channel of the bot.')
param teams bool = true

@description('Web Chat of Azure Bot Service. The website\'s own chat needs it not.')
param webChat bool = true

@description('Text messages: none, by Twilio directly, or by the SMS channel of Azure Bot Service, which uses an account with Twilio too.')
@allowed(['none', 'twilio', 'azure'])
param sms string = 'none'

@description('The account with Twilio: AC and 32 hexadecimal digits.')
param twilioAccountSid string = ''

@description('The account\'s secret.')
@secure()
param twilioAuthToken string = ''

@description('The number that texts, such as +15551234567.')
param twilioFrom string = ''

@description('Sites that may embed the chat, separated by spaces.')
param allowedOrigins string = ''

@description('The secret with which your own servers make tokens; empty if none do.')
@secure()
param directLineSecret string = ''

@description('How to reach a person, said at every hand-off.')
param handOffContact string = ''

@description('When someone is there, such as Mon-Fri 09:00-17:30.')
param handOffOpeningHours string = ''

@description('The time zone of the hours.')
param handOffTimeZone string = 'UTC'

@description('Where each case is posted that a person takes over.')
param handOffWebhookUrl string = ''

@description('The key that signs what is posted; required with the address.')
@secure()
param handOffWebhookSecret string = ''

@description('Where metrics go over OTLP (gRPC), such as https://collector.example.com:4317. Application Insights takes logs and traces from the collector of Container Apps, but no metrics.')
param metricsEndpoint string = ''

var unique = uniqueString(resourceGroup().id, name)
var sizes = {
  small: {
    replicas: { least: 1, most: 2 }
    cpu: '0.5'
    memory: '1Gi'
    zones: false
    logDays: 30
    bot: 'F0'
    database: { sku: 'Standard_B1ms', tier: 'Burstable', storage: 32, backupDays: 7, standby: false, connections: 10 }
  }
  production: {
    replicas: { least: 2, most: 6 }
    cpu: '1'
    memory: '2Gi'
    zones: true
    logDays: 90
    bot: 'S1'
    database: { sku: 'Standard_D2ds_v5', tier: 'GeneralPurpose', storage: 64, backupDays: 35, standby: true, connections: 50 }
  }
}
var chosen = sizes[size]
var secrets = concat(
  [{ setting: 'Storage__ConnectionString', name: 'storage-connection-string' }],
  empty(directLineSecret) ? [] : [{ setting: 'DirectLine__Secret', name: 'direct-line-secret' }],
  sms == 'twilio' ? [{ setting: 'Twilio__AuthToken', name: 'twilio-auth-token' }] : [],
  empty(handOffWebhookSecret) ? [] : [{ setting: 'HandOff__WebhookSecret', name: 'hand-off-webhook-secret' }]
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

module network 'modules/network.bicep' = {
  params: { name: name, location: location }
}

module observability 'modules/observability.bicep' = {
  params: { name: name, location: location, days: chosen.logDays }
}

module database 'modules/database.bicep' = {
  params: {
    name: '${name}-${unique}'
    location: location
    subnetId: network.outputs.databaseSubnetId
    zoneId: network.outputs.databaseZoneId
    password: databasePassword
    size: chosen.database
  }
}

module vault 'modules/vault.bicep' = {
  params: {
    name: take('${name}${unique}', 24)
    location: location
    readerId: identity.properties.principalId
    lasting: size == 'production'
    databaseHost: database.outputs.host
    databasePassword: databasePassword
    databaseConnections: chosen.database.connections
    directLineSecret: directLineSecret
    twilioAuthToken: sms == 'twilio' ? twilioAuthToken : ''
    handOffWebhookSecret: handOffWebhookSecret
  }
}

module registry 'modules/registry.bicep' = if (!empty(registryName)) {
  params: { registryName: registryName, readerId: identity.properties.principalId }
}

module app 'modules/app.bicep' = {
  params: {
    name: name
    location: location
    image: image
    registryServer: empty(registryName) ? '' : registry!.outputs.server
    identityId: identity.id
    identityClientId: identity.properties.clientId
    subnetId: network.outputs.appSubnetId
    logWorkspaceName: observability.outputs.workspaceName
    insightsConnectionString: observability.outputs.insightsConnectionString
    metricsEndpoint: metricsEndpoint
    replicas: chosen.replicas
    cpu: chosen.cpu
    memory: chosen.memory
    zones: chosen.zones
    vaultUri: vault.outputs.uri
    secrets: secrets
    publicHost: publicHost
    twilio: sms == 'twilio' ? { accountSid: twilioAccountSid, from: twilioFrom } : {}
    settings: [
      { name: 'Widget__AllowedOrigins', value: allowedOrigins }
      { name: 'HandOff__Contact', value: handOffContact }
      { name: 'HandOff__OpeningHours', value: handOffOpeningHours }
      { name: 'HandOff__TimeZone', value: handOffTimeZone }
      { name: 'HandOff__WebhookUrl', value: handOffWebhookUrl }
    ]
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: '${name}-${unique}'
    sku: chosen.bot
    host: app.outputs.host
    identityId: identity.id
    identityClientId: identity.properties.clientId
    teams: teams
    webChat: webChat
    sms: sms == 'azure' ? { accountSid: twilioAccountSid, phone: twilioFrom } : {}
    smsAuthToken: sms == 'azure' ? twilioAuthToken : ''
  }
}

@description('Where the chat is.')
output chat string = 'https://${app.outputs.host}/'

@description('What the Teams app\'s manifest has as the bot\'s id.')
output botAppId string = identity.properties.clientId

@description('What Twilio\'s console has as the address for incoming messages, if text messages come from Twilio directly.')
output twilioUrl string = 'https://${app.outputs.host}/sms/twilio'
