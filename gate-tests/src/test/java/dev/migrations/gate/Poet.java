package dev.migrations.gate;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of the table that the revisions create, for Hibernate and for Spring Data JDBC. */
@Entity
@Table(name = "poets")
@org.springframework.data.relational.core.mapping.Table("poets")
class Poet {

    @jakarta.persistence.Id
    @org.springframework.data.annotation.Id
    Integer id;

    String name;

    Integer born;

    Poet() {
        this(0, "", 0);
    }

    Poet(Integer id, String name, Integer born) {
        this.id = id;
        this.name = name;
        this.born = born;
    }
}
