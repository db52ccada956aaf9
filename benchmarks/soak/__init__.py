"""The service under load: good and bad traffic over its production server, every answer checked, every worker watched."""
