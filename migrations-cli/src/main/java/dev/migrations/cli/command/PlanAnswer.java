package dev.migrations.cli.command;

import dev.migrations.cli.output.Answer;
import dev.migrations.cli.output.Json;
import dev.migrations.cli.output.Page;
import dev.migrations.plan.MigrationPlan;
import java.util.List;

/**
 * What would be done.
 *
 * @param texts what the database would run of its own, line by line
 */
record PlanAnswer(MigrationPlan plan, List<String> texts) implements Answer {

    PlanAnswer {
        texts = List.copyOf(texts);
    }

    PlanAnswer(MigrationPlan plan) {
        this(plan, List.of());
    }

    @Override
    public void writeTo(Page page) {
        page.line(plan.toString());
        texts.forEach(page::line);
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
