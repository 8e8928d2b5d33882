package dev.migrations.spring.boot.autoconfigure;

/** A migration tool that Spring Boot starts too. Its types are named, never loaded for their own sake. */
enum OtherTool {
    FLYWAY(
            "Flyway",
            "org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer",
            "org.springframework.boot.flyway.autoconfigure.FlywayDataSource",
            "spring.flyway"),
    LIQUIBASE(
            "Liquibase",
            "liquibase.integration.spring.SpringLiquibase",
            "org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource",
            "spring.liquibase");

    private final String title;
    private final String beanType;
    private final String qualifier;
    private final String prefix;

    OtherTool(String title, String beanType, String qualifier, String prefix) {
        this.title = title;
        this.beanType = beanType;
        this.qualifier = qualifier;
        this.prefix = prefix;
    }

    String title() {
        return title;
    }

    /** The bean that migrates when it is initialised. */
    String beanType() {
        return beanType;
    }

    /** The annotation that marks its own DataSource. */
    String qualifier() {
        return qualifier;
    }

    /** The property that gives it a database of its own. */
    String urlProperty() {
        return prefix + ".url";
    }

    /** The property that turns it off. */
    String enabledProperty() {
        return prefix + ".enabled";
    }
}
