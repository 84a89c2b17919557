"""What the notebooks of "Ally or Alignment?" import."""
