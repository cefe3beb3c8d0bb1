// Lets the host's identity fetch images.

param registryName string

@description('The identity that fetches.')
param readerId string

var pull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, readerId, pull)
  scope: registry
  properties: { roleDefinitionId: pull, principalId: readerId, principalType: 'ServicePrincipal' }
}

output server string = registry.properties.loginServer
