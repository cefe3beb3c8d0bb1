// The host, on Container Apps: WebSockets, separate probes for alive and ready, secrets from Key Vault and a collector for OTLP
// come with it, and it never sleeps as long as it has a replica.

param name string
param location string
param image string
param registryServer string
param identityId string
param identityClientId string
param subnetId string
param logWorkspaceName string

@secure()
param insightsConnectionString string

param metricsEndpoint string
param replicas { least: int, most: int }
param cpu string
param memory string
param zones bool
param vaultUri string

@description('The settings of the host that are secrets, and what each is called in the vault.')
param secrets { setting: string, name: string }[]

param publicHost string

@description('accountSid and from, or nothing.')
param twilio object

@description('Further settings of the host; those that are empty are left out.')
param settings { name: string, value: string }[]

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: logWorkspaceName
}

resource environment 'Microsoft.App/managedEnvironments@2024-10-02-preview' = {
  name: name
  location: location
  properties: {
    zoneRedundant: zones
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    vnetConfiguration: { infrastructureSubnetId: subnetId }
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: workspace.properties.customerId, sharedKey: workspace.listKeys().primarySharedKey }
    }
    // It tells the host where it listens, by OTEL_EXPORTER_OTLP_ENDPOINT.
    appInsightsConfiguration: { connectionString: insightsConnectionString }
    openTelemetryConfiguration: union(
      { tracesConfiguration: { destinations: ['appInsights'] }, logsConfiguration: { destinations: ['appInsights'] } },
      empty(metricsEndpoint)
        ? {}
        : {
            metricsConfiguration: { destinations: ['metrics'] }
            destinationsConfiguration: { otlpConfigurations: [{ name: 'metrics', endpoint: metricsEndpoint, insecure: startsWith(metricsEndpoint, 'http:') }] }
          }
    )
  }
}

var host = empty(publicHost) ? '${name}.${environment.properties.defaultDomain}' : publicHost
var twilioSettings = empty(twilio)
  ? []
  : [
      { name: 'Twilio__AccountSid', value: twilio.accountSid }
      { name: 'Twilio__From', value: twilio.from }
      { name: 'Twilio__PublicUrl', value: 'https://${host}/sms/twilio' }
    ]

resource app 'Microsoft.App/containerApps@2024-10-02-preview' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 8080, transport: 'auto', allowInsecure: false }
      registries: empty(registryServer) ? [] : [{ server: registryServer, identity: identityId }]
      secrets: map(secrets, s => { name: s.name, keyVaultUrl: '${vaultUri}secrets/${s.name}', identity: identityId })
    }
    template: {
      terminationGracePeriodSeconds: 60
      scale: { minReplicas: replicas.least, maxReplicas: replicas.most, rules: [{ name: 'http', http: { metadata: { concurrentRequests: '200' } } }] }
      containers: [
        {
          name: 'syncbot'
          image: image
          resources: { cpu: json(cpu), memory: memory }
          env: concat(
            [
              { name: 'Storage__Provider', value: 'postgres' }
              { name: 'BotFramework__AppType', value: 'UserAssignedMSI' }
              { name: 'BotFramework__AppId', value: identityClientId }
              { name: 'BotFramework__TenantId', value: subscription().tenantId }
              { name: 'ASPNETCORE_FORWARDEDHEADERS_ENABLED', value: 'true' }
            ],
            map(secrets, s => { name: s.setting, secretRef: s.name }),
            twilioSettings,
            filter(settings, s => !empty(s.value))
          )
          probes: [
            { type: 'Startup', httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 5, failureThreshold: 10 }
            { type: 'Liveness', httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 8080 }, periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 2 }
          ]
        }
      ]
    }
  }
}

output host string = host
