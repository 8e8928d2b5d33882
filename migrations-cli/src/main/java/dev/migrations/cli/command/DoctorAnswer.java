package dev.migrations.cli.command;

import dev.migrations.cli.command.Diagnosis.Level;
import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.ExitStatus;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import dev.migrations.cli.output.Style;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code doctor} has found, a line each; fails if something is wrong. */
record DoctorAnswer(List<Diagnosis> findings) implements Answer {

    DoctorAnswer {
        findings = List.copyOf(findings);
    }

    @Override
    public ExitStatus status() {
        return findings.stream().anyMatch(f -> f.level() == Level.ERROR) ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    @Override
    public void writeTo(Page page) {
        for (Diagnosis finding : findings) {
            String level = page.styled(style(finding.level()), finding.level().word());
            String remedy = finding.remedy().isEmpty() ? "" : " " + finding.remedy();
            page.line(level + " " + finding.subject() + ": " + finding.message() + remedy);
        }
    }

    private static Style style(Level level) {
        return switch (level) {
            case OK -> Style.GOOD;
            case WARNING -> Style.CAUTION;
            case ERROR -> Style.BAD;
        };
    }

    @Override
    public Json json() {
        return Json.of("findings", findings.stream().map(DoctorAnswer::json).toList());
    }

    private static Map<String, @Nullable Object> json(Diagnosis finding) {
        return Json.of("level", finding.level().word())
                .with("subject", finding.subject())
                .with("message", finding.message())
                .with("remedy", finding.remedy())
                .members();
    }
}
