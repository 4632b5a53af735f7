"""What makes the file readable for assistive technology and fit for an archive: the structure, the marks, the claims."""
