"""Innovation projects: phases and gates as versioned data, trials, and handover between the municipality and others."""
