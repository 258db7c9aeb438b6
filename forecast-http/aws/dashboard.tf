locals {
  service_of = ["ClusterName", aws_ecs_cluster.this.name, "ServiceName", aws_ecs_service.this.name]
  load_of    = ["LoadBalancer", aws_lb.this.arn_suffix]
  target_of  = concat(["TargetGroup", aws_lb_target_group.this.arn_suffix], local.load_of)

  # One row a question: title, metrics, statistic.
  charts = concat(
    [
      ["Requests a minute", [concat(["AWS/ApplicationELB", "RequestCount"], local.load_of)], "Sum"],
      ["Seconds until the answer, 99 of 100 below", [concat(["AWS/ApplicationELB", "TargetResponseTime"], local.target_of)], "p99"],
      ["Failed requests a minute", [
        concat(["AWS/ApplicationELB", "HTTPCode_Target_5XX_Count"], local.target_of),
        concat(["AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count"], local.load_of),
      ], "Sum"],
      ["Tasks that are ready", [concat(["AWS/ApplicationELB", "HealthyHostCount"], local.target_of)], "Minimum"],
      ["Processor load in percent", [concat(["AWS/ECS", "CPUUtilization"], local.service_of)], "Average"],
      ["Memory in percent", [concat(["AWS/ECS", "MemoryUtilization"], local.service_of)], "Average"],
    ],
    [for watched in var.watched_forecasts : ["Mean absolute error of ${watched.model}, ${watched.target}", [
      for of in ["forecast", "last_value"] : [var.name, "forecast4j_live_absolute_error", "of", of, "model", watched.model, "target", watched.target]
    ], "Average"]],
  )
}

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.name

  dashboard_body = jsonencode({
    widgets = [for i, chart in local.charts : {
      type   = "metric"
      x      = 8 * (i % 3)
      y      = 6 * floor(i / 3)
      width  = 8
      height = 6
      properties = {
        title   = chart[0]
        metrics = chart[1]
        stat    = chart[2]
        region  = var.region
        period  = 60
        view    = "timeSeries"
      }
    }]
  })
}
