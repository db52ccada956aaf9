"""How the aligner's weights are learned and judged: annotated stories in, service/alignment/weights.json out."""
