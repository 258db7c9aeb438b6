locals {
  health = { path = "/health/ready", interval = 10, failures = 2 }
}

resource "aws_lb" "this" {
  name                       = "${var.name}-alb"
  load_balancer_type         = "application"
  internal                   = false
  security_groups            = [aws_security_group.load_balancer.id]
  subnets                    = local.load_balancer_subnets
  drop_invalid_header_fields = true
  enable_deletion_protection = var.deletion_protection
  # Shorter than the service's own, so that a connection is never closed under a request.
  idle_timeout = 50
}

resource "aws_lb_target_group" "this" {
  name                 = "${var.name}-tasks"
  target_type          = "ip"
  vpc_id               = local.vpc_id
  protocol             = "HTTP"
  port                 = local.port
  deregistration_delay = local.drain_delay + var.drain_seconds
  # A new task is warm before it is ready, yet its caches and compiler are not.
  slow_start                    = 30
  load_balancing_algorithm_type = "round_robin"

  health_check {
    path                = local.health.path
    matcher             = "200"
    interval            = local.health.interval
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = local.health.failures
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  protocol          = "HTTPS"
  port              = 443
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = var.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}

# Numbers about the inside are for the collector beside the service, not for the world.
resource "aws_lb_listener_rule" "no_metrics" {
  listener_arn = aws_lb_listener.https.arn
  priority     = 1

  condition {
    path_pattern {
      values = ["/metrics", "/metrics/*"]
    }
  }

  action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      message_body = "Not here."
      status_code  = "404"
    }
  }
}

resource "aws_lb_listener" "http" {
  count             = var.redirect_http ? 1 : 0
  load_balancer_arn = aws_lb.this.arn
  protocol          = "HTTP"
  port              = 80

  default_action {
    type = "redirect"

    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_route53_record" "this" {
  count   = var.dns == null ? 0 : 1
  zone_id = var.dns.zone_id
  name    = var.dns.name
  type    = "A"

  alias {
    name                   = aws_lb.this.dns_name
    zone_id                = aws_lb.this.zone_id
    evaluate_target_health = true
  }
}
