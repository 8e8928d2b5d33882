package dev.migrations.cli.command;

import dev.migrations.CheckFinding;
import dev.migrations.CheckResult;
import dev.migrations.SetupFinding;
import dev.migrations.Severity;
import dev.migrations.Status;
import dev.migrations.cli.output.Answer;
import dev.migrations.error.MigrationException;
import java.util.ArrayList;
import java.util.List;

/** Looks at one thing after the other; what fails is a finding, and no reason not to look at the rest. */
final class Examination {

    private final Workspace workspace;
    private final List<Diagnosis> findings = new ArrayList<>();
    private boolean reached;

    Examination(Workspace workspace) {
        this.workspace = workspace;
    }

    Answer answer() {
        attempt("configuration", this::configuration);
        attempt("files", this::files);
        attempt("database", this::database);
        if (reached) {
            attempt("rights", this::setup);
        }
        return new DoctorAnswer(findings);
    }

    private void attempt(String subject, Runnable look) {
        try {
            look.run();
        } catch (MigrationException e) {
            findings.add(new Diagnosis(Diagnosis.Level.ERROR, subject, e.description(), e.action()));
        }
    }

    private void good(String subject, String message) {
        findings.add(new Diagnosis(Diagnosis.Level.OK, subject, message, ""));
    }

    private void configuration() {
        workspace.origins().forEach(origin -> good("configuration", origin));
    }

    private void files() {
        CheckResult result = workspace.files().check();
        boolean readable = result.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR);
        if (readable) {
            int revisions = workspace.files().history().size();
            good(
                    "files",
                    revisions
                            + (revisions == 1 ? " revision at " : " revisions at ")
                            + String.join(", ", workspace.locations()));
        }
        result.problems().forEach(finding -> add("files", finding));
    }

    private void add(String subject, CheckFinding finding) {
        findings.add(new Diagnosis(level(finding.severity()), subject, finding.message(), finding.action()));
    }

    private void database() {
        if (!workspace.hasDatabase()) {
            findings.add(new Diagnosis(
                    Diagnosis.Level.WARNING,
                    "database",
                    "No database is named.",
                    "Give --url jdbc:..., set MIGRATIONS_URL, or write  url: jdbc:...  into migrations.yml."));
            return;
        }
        Status status = workspace.migrations().status();
        reached = true;
        good(
                "database",
                status.product() + " answers; " + status.state().word() + ", "
                        + status.counts().applied() + " applied, "
                        + status.counts().pending() + " pending");
        List<CheckFinding> ofFiles = workspace.files().check().problems();
        workspace.migrations().check().problems().stream()
                .filter(finding -> !ofFiles.contains(finding))
                .forEach(finding -> add("database", finding));
    }

    private void setup() {
        for (SetupFinding finding : workspace.migrations().checkSetup()) {
            findings.add(
                    new Diagnosis(level(finding.severity()), finding.subject(), finding.message(), finding.action()));
        }
    }

    private static Diagnosis.Level level(Severity severity) {
        return switch (severity) {
            case ERROR -> Diagnosis.Level.ERROR;
            case WARNING -> Diagnosis.Level.WARNING;
            case INFORMATION -> Diagnosis.Level.OK;
        };
    }
}
