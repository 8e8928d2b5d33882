package dev.migrations.cli.command;

import dev.migrations.MigrationResult;
import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.LiveRun;
import dev.migrations.cli.output.Page;
import dev.migrations.revision.Direction;
import java.util.List;

/**
 * What an upgrade or a downgrade did.
 *
 * @param result what it did
 * @param shown how many of its steps people have seen already
 */
record RunAnswer(MigrationResult result, int shown) implements Answer {

    @Override
    public void writeTo(Page page) {
        boolean up = result.direction() == Direction.UPGRADE;
        List<MigrationResult.Step> steps = result.steps();
        for (MigrationResult.Step step : steps.subList(Math.min(shown, steps.size()), steps.size())) {
            page.line(LiveRun.stepLine(page, up ? "upgraded" : "downgraded", step.revision(), step.elapsed()));
        }
        String did = result.isEmpty() ? "nothing to do" : result.steps().size() + (up ? " applied" : " taken back");
        page.line("at " + Ids.place(result.current(), page) + ", " + did + " in "
                + result.elapsed().toMillis() + " ms");
    }

    @Override
    public Json json() {
        List<?> steps = result.steps().stream()
                .map(step -> Json.of("revision", step.revision().id().value())
                        .with("message", step.revision().message())
                        .with("executionMs", step.elapsed().toMillis())
                        .members())
                .toList();
        return Json.of("direction", result.direction().word())
                .with("steps", steps)
                .with("current", Ids.texts(result.current()))
                .with("warnings", result.warnings())
                .with("elapsedMs", result.elapsed().toMillis());
    }
}
