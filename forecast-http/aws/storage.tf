# The bucket of forecaster files, unless one is given.

locals {
  own_bucket = try(var.forecasters.bucket == null, false)
  bucket     = local.own_bucket ? aws_s3_bucket.forecasters[0].id : try(var.forecasters.bucket, null)
  bucket_arn = local.bucket == null ? null : "arn:${data.aws_partition.this.partition}:s3:::${local.bucket}"
}

resource "aws_s3_bucket" "forecasters" {
  count         = local.own_bucket ? 1 : 0
  bucket        = "${var.name}-forecasters-${data.aws_caller_identity.this.account_id}-${var.region}"
  force_destroy = !var.deletion_protection
}

resource "aws_s3_bucket_public_access_block" "forecasters" {
  count                   = local.own_bucket ? 1 : 0
  bucket                  = aws_s3_bucket.forecasters[0].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# A forecaster that turns out worse can be taken back.
resource "aws_s3_bucket_versioning" "forecasters" {
  count  = local.own_bucket ? 1 : 0
  bucket = aws_s3_bucket.forecasters[0].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "forecasters" {
  count  = local.own_bucket ? 1 : 0
  bucket = aws_s3_bucket.forecasters[0].id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_policy" "forecasters" {
  count  = local.own_bucket ? 1 : 0
  bucket = aws_s3_bucket.forecasters[0].id
  policy = data.aws_iam_policy_document.only_tls[0].json
}

data "aws_iam_policy_document" "only_tls" {
  count = local.own_bucket ? 1 : 0

  statement {
    sid       = "OnlyTls"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.forecasters[0].arn, "${aws_s3_bucket.forecasters[0].arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}
