# Terraform makes the secret, never its value: that would lie readable in the state. keys.sh fills it.
resource "aws_secretsmanager_secret" "keys" {
  count                   = var.api_keys ? 1 : 0
  name                    = "${var.name}/keys"
  description             = "api-keys: what the service accepts; metrics-key: the one of them that the collector shows"
  recovery_window_in_days = var.deletion_protection ? 30 : 0
}
