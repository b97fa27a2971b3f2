"""What browsers get: three files, each named by its entry here and put together from small ones."""
