"""What a build does to this machine, whatever the host: processes, folders, files, a bar."""
