"""The machines a scan can run on: this one, or a cluster; all give the same bytes."""
