// The store. Backups are taken by Azure, and any minute of the last days can be restored.

param name string
param location string
param subnetId string
param zoneId string

@secure()
param password string

@description('sku, tier, storage in GiB, days of backups, and whether a standby waits in another zone.')
param size object

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: { name: size.sku, tier: size.tier }
  properties: {
    version: '17'
    administratorLogin: 'syncbot'
    administratorLoginPassword: password
    storage: { storageSizeGB: size.storage, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: size.backupDays, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: size.standby ? 'ZoneRedundant' : 'Disabled' }
    network: { delegatedSubnetResourceId: subnetId, privateDnsZoneArmResourceId: zoneId }
  }

  resource database 'databases' = {
    name: 'syncbot'
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }
}

output host string = server.properties.fullyQualifiedDomainName
