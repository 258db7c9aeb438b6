resource "aws_cloudwatch_log_group" "service" {
  name              = "/ecs/${var.name}"
  retention_in_days = var.log_days
}

# The collector writes metrics as log events, which CloudWatch reads numbers from.
resource "aws_cloudwatch_log_group" "metrics" {
  count             = local.collects ? 1 : 0
  name              = "/ecs/${var.name}/metrics"
  retention_in_days = min(var.log_days, 7)
}
