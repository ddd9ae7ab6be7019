"""What all features stand on: access, states, journal, notices, jobs, files, page parts."""
