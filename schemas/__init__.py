"""Everything that crosses the wire, and the source from which openapi.yaml is generated. Knows nothing of the service."""
