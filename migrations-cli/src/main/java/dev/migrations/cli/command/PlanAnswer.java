package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import dev.migrations.plan.MigrationPlan;
import java.util.List;

/** What would be done. */
record PlanAnswer(MigrationPlan plan) implements Answer {

    @Override
    public void writeTo(Page page) {
        page.line(plan.toString());
    }

    @Override
    public Json json() {
        List<?> steps = plan.steps().stream()
                .map(step -> Json.of("revision", step.revision().id().value())
                        .with("message", step.revision().message())
                        .with("resume", step.resume())
                        .members())
                .toList();
        return Json.of("dryRun", true)
                .with("direction", plan.direction().word())
                .with("target", plan.target().toString())
                .with("steps", steps)
                .with("currentBefore", Ids.texts(plan.currentBefore()))
                .with("currentAfter", Ids.texts(plan.currentAfter()));
    }
}
