// The secrets, and who may read them: the host's identity, nobody else. Those that are empty are not kept.

param name string
param location string

@description('The identity that reads.')
param readerId string

@description('Whether it can be brought back for 90 days and nobody can purge it, or for 7 days.')
param lasting bool

param databaseHost string

@secure()
param databasePassword string

@description('The most connections that a replica opens to the database.')
param databaseConnections int

@secure()
param directLineSecret string

@secure()
param twilioAuthToken string

@secure()
param handOffWebhookSecret string

var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-874b-0445c86b69e6')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: lasting ? 90 : 7
    enablePurgeProtection: lasting ? true : null
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerId, secretsUser)
  scope: vault
  properties: { roleDefinitionId: secretsUser, principalId: readerId, principalType: 'ServicePrincipal' }
}

resource connectionString 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'storage-connection-string'
  properties: {
    value: 'Host=${databaseHost};Database=syncbot;Username=syncbot;Password=\'${replace(databasePassword, '\'', '\'\'')}\';SSL Mode=VerifyFull;Maximum Pool Size=${databaseConnections}'
  }
}

resource directLine 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(directLineSecret)) {
  parent: vault
  name: 'direct-line-secret'
  properties: { value: directLineSecret }
}

resource twilio 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(twilioAuthToken)) {
  parent: vault
  name: 'twilio-auth-token'
  properties: { value: twilioAuthToken }
}

resource webhook 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(handOffWebhookSecret)) {
  parent: vault
  name: 'hand-off-webhook-secret'
  properties: { value: handOffWebhookSecret }
}

@description('Where secrets are read.')
output uri string = vault.properties.vaultUri
