package dev.migrations;

import dev.migrations.error.MigrationException;
import dev.migrations.internal.store.Access;
import dev.migrations.internal.store.Pooler;
import dev.migrations.internal.store.SecondConnection;
import dev.migrations.internal.store.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A look at rights and connections, which changes nothing. One object for one call. */
final class SetupCheck {

    private static final String RIGHTS = "rights";
    private static final String CONNECTIONS = "connections";

    private final Engine engine;
    private final List<SetupFinding> findings = new ArrayList<>();

    SetupCheck(Engine engine) {
        this.engine = engine;
    }

    List<SetupFinding> run() {
        try (Session session = engine.openToWrite()) {
            look(RIGHTS, session, () -> rights(session));
            if (engine.settings().hasOwnConnections()) {
                look(RIGHTS, session, () -> rightsOfApplication(session));
                look(CONNECTIONS, session, () -> engine.requireSameDatabase(session));
            }
            look(CONNECTIONS, session, () -> secondConnection(session));
            look(CONNECTIONS, session, () -> pooler(session));
        }
        return List.copyOf(findings);
    }

    /** Something that is looked at. */
    private interface Look {
        void look() throws SQLException;
    }

    /** What fails is a finding, and no reason not to look at the rest. */
    private void look(String subject, Session session, Look look) {
        try {
            look.look();
        } catch (MigrationException e) {
            findings.add(new SetupFinding(subject, Severity.ERROR, e.description(), e.action()));
        } catch (SQLException e) {
            MigrationException failure = engine.failed("Looking at the " + subject, session, e);
            findings.add(new SetupFinding(subject, Severity.ERROR, failure.description(), failure.action()));
        }
    }

    private void rights(Session session) throws SQLException {
        Access access = Access.of(session, engine.tables());
        if (access.missing().isEmpty()) {
            findings.add(
                    SetupFinding.good(RIGHTS, access.user() + " may do what an upgrade does to the state tables."));
            return;
        }
        findings.add(new SetupFinding(
                RIGHTS,
                Severity.ERROR,
                access.user() + " may not " + String.join(", ", access.missing())
                        + ", so an upgrade cannot be recorded.",
                access.advice() + " Or give migrations.user one who may."));
    }

    private void rightsOfApplication(Session session) throws SQLException {
        try (Session application = engine.open()) {
            Access access = Access.of(application, engine.tables());
            if (access.writing().isEmpty()) {
                findings.add(SetupFinding.good(
                        RIGHTS, access.user() + ", the application's user, may not write the state tables."));
                return;
            }
            findings.add(new SetupFinding(
                    RIGHTS,
                    Severity.WARNING,
                    access.user() + ", the application's user, may " + String.join(", ", access.writing())
                            + ", and so decide what a downgrade runs as "
                            + session.connection().getMetaData().getUserName() + ".",
                    "Leave it SELECT on the state tables; docs/how-to/two-users.md has the grants."));
        }
    }

    private void secondConnection(Session session) throws SQLException {
        if (SecondConnection.isNeeded(session.dialect())) {
            SecondConnection.tryOne(engine.settings().migrationDataSource());
            findings.add(SetupFinding.good(
                    CONNECTIONS, "There is a second connection beside the one that works, as the lock needs it."));
        }
    }

    private void pooler(Session session) throws SQLException {
        if (Pooler.isBefore(session)) {
            findings.add(new SetupFinding(
                    CONNECTIONS,
                    Severity.WARNING,
                    "A connection pooler such as PgBouncer stands before the server. The lock holds there; what a"
                            + " transaction=none section sets for its session may not.",
                    "Let migrations.url lead past it. Else give it no time-out that ends a long idle transaction, and"
                            + " let it know of prepared statements (max_prepared_statements)."));
        }
    }
}
