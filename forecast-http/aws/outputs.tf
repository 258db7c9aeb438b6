output "url" {
  description = "Where the service answers."
  value       = "https://${var.dns == null ? aws_lb.this.dns_name : var.dns.name}"
}

output "load_balancer" {
  description = "What your DNS name should point at."
  value       = aws_lb.this.dns_name
}

output "repository" {
  description = "Where images are pushed to."
  value       = aws_ecr_repository.this.repository_url
}

output "service" {
  description = "Cluster and service, as deploy.sh takes them."
  value       = "${aws_ecs_cluster.this.name}/${aws_ecs_service.this.name}"
}

output "keys_secret" {
  description = "Secret that keys.sh fills."
  value       = one(aws_secretsmanager_secret.keys[*].name)
}

output "forecasters" {
  description = "Where forecaster files are put."
  value       = local.follows ? "s3://${local.bucket}/${var.forecasters.prefix}" : null
}

output "github_role" {
  description = "Role for the workflows, their variable AWS_ROLE."
  value       = one(aws_iam_role.github[*].arn)
}

output "log_group" {
  description = "Log of the service."
  value       = aws_cloudwatch_log_group.service.name
}

output "alarm_topic" {
  description = "SNS topic of the alarms."
  value       = aws_sns_topic.alarms.arn
}
