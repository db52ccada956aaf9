"""Archives: articles of many stories in, the conflicts of each story out as Parquet, part by part, so that a run can go on."""
