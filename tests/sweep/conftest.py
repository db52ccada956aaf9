"""Where Spark or Java are missing, its tests are not collected; the build installs both and runs them by name."""

from service.sweep.run import has_spark

collect_ignore = [] if has_spark() else ["test_spark.py"]
