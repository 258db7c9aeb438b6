# What somebody is told of, at once and when it is over.

resource "aws_sns_topic" "alarms" {
  name = "${var.name}-alarms"
}

resource "aws_sns_topic_subscription" "email" {
  count     = var.alarm_email == null ? 0 : 1
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = var.alarm_email
}

locals {
  tell = [aws_sns_topic.alarms.arn]
  of   = { LoadBalancer = aws_lb.this.arn_suffix, TargetGroup = aws_lb_target_group.this.arn_suffix }
  # What the load balancer answers itself has no target group.
  of_load_balancer = { LoadBalancer = aws_lb.this.arn_suffix }

  failed_counts = {
    by_task          = { metric = "HTTPCode_Target_5XX_Count", of = local.of }
    by_load_balancer = { metric = "HTTPCode_ELB_5XX_Count", of = local.of_load_balancer }
    requests         = { metric = "RequestCount", of = local.of_load_balancer }
  }
}

resource "aws_cloudwatch_metric_alarm" "failed" {
  alarm_name          = "${var.name}-failed-requests"
  alarm_description   = "More than ${var.alarm_at.failed_percent} % of the requests end with 5xx. Look into the log ${aws_cloudwatch_log_group.service.name} for ERROR."
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.alarm_at.failed_percent
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.tell
  ok_actions          = local.tell

  metric_query {
    id          = "failed"
    label       = "failed requests in percent"
    expression  = "100 * (FILL(by_task, 0) + FILL(by_load_balancer, 0)) / requests"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = local.failed_counts
    content {
      id = metric_query.key

      metric {
        namespace   = "AWS/ApplicationELB"
        metric_name = metric_query.value.metric
        dimensions  = metric_query.value.of
        stat        = "Sum"
        period      = 60
      }
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "slow" {
  alarm_name          = "${var.name}-slow-requests"
  alarm_description   = "One request in a hundred takes longer than ${var.alarm_at.p99_seconds} s. See whether tasks are at tasks.max, and forecast4j_queue_seconds on /metrics."
  namespace           = "AWS/ApplicationELB"
  metric_name         = "TargetResponseTime"
  dimensions          = local.of
  extended_statistic  = "p99"
  period              = 60
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.alarm_at.p99_seconds
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.tell
  ok_actions          = local.tell
}

resource "aws_cloudwatch_metric_alarm" "nobody" {
  alarm_name          = "${var.name}-no-healthy-task"
  alarm_description   = "No task is ready. Look at the events of the ECS service, then at its log ${aws_cloudwatch_log_group.service.name}."
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HealthyHostCount"
  dimensions          = local.of
  statistic           = "Maximum"
  period              = 60
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  evaluation_periods  = 2
  treat_missing_data  = "breaching"
  alarm_actions       = local.tell
  ok_actions          = local.tell
}

resource "aws_cloudwatch_metric_alarm" "wrong" {
  for_each            = { for watched in var.watched_forecasts : "${watched.model}-${watched.target}" => watched }
  alarm_name          = "${var.name}-live-error-${each.key}"
  alarm_description   = "For three hours the forecasts of ${each.value.target} by ${each.value.model} have been off by more than ${var.alarm_at.error_ratio} times what repeating the last value would have been. Fit it again on newer data, or serve the one before."
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.alarm_at.error_ratio
  evaluation_periods  = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.tell
  ok_actions          = local.tell

  metric_query {
    id          = "ratio"
    label       = "error, as a multiple of the last value's"
    expression  = "forecast / last_value"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = toset(["forecast", "last_value"])
    content {
      id = metric_query.value

      metric {
        namespace   = var.name
        metric_name = "forecast4j_live_absolute_error"
        dimensions  = { of = metric_query.value, model = each.value.model, target = each.value.target }
        stat        = "Average"
        period      = 3600
      }
    }
  }
}
