package dev.migrations;

import dev.migrations.plan.FindingCode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check has found.
 *
 * @param findings errors first, then warnings, then what is only good to know
 */
public record CheckResult(List<CheckFinding> findings) {

    public CheckResult {
        findings = findings.stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    /** The errors and warnings. */
    public List<CheckFinding> problems() {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .toList();
    }

    /** Whether there is neither an error nor a warning. */
    public boolean isClean() {
        return problems().isEmpty();
    }

    /** Whether this was found. */
    public boolean has(FindingCode code) {
        return findings.stream().anyMatch(finding -> finding.code() == code);
    }

    /**
     * The status that a command ends with: 0 when nothing is wrong, 1 when files cannot be used, 3 when something is
     * pending, 4 for several heads, 5 for changed, re-parented or unknown revisions, 6 when the database is ahead; of
     * several the highest.
     */
    public int exitStatus() {
        return findings.stream()
                .mapToInt(finding -> finding.code().exitStatus())
                .max()
                .orElse(0);
    }

    /** One finding a line. */
    @Override
    public String toString() {
        return findings.isEmpty()
                ? "nothing found"
                : findings.stream().map(CheckFinding::toString).collect(Collectors.joining("\n"));
    }
}
