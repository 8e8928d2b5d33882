package liquibase.integration.spring;

/** Has the name of the real one, whose licence keeps it out of this build; the name is all that is looked for. */
public class SpringLiquibase {}
