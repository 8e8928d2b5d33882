package dev.migrations.sample;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Asks a process for its health as a probe does, ten times a second, and keeps what it answers. Thread-safe. */
final class PolledHealth implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final SampleProcess process;
    private final List<String> answers = new ArrayList<>();
    private final ScheduledExecutorService probe = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> asking;
    private Map<String, Object> details = Map.of();

    PolledHealth(SampleProcess process) throws InterruptedException {
        this.process = process;
        if (!process.isUp()) {
            throw new IllegalStateException(process.output());
        }
        asking = probe.scheduleWithFixedDelay(this::ask, 0, 100, TimeUnit.MILLISECONDS);
    }

    private void ask() {
        try {
            HttpResponse<String> response = process.ask("/actuator/health");
            DocumentContext body = JsonPath.parse(response.body());
            seen(
                    response.statusCode() + " " + body.read("$.status") + " "
                            + body.read("$.components.migrations.status"),
                    body.read("$.components.migrations.details"));
        } catch (IOException | RuntimeException failure) {
            seen(failure.toString(), Map.of());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void seen(String answer, Map<String, Object> with) {
        answers.add(answer);
        details = with;
        notifyAll();
    }

    /** All answers so far, each as the HTTP status, the whole status and that of the migrations. */
    synchronized List<String> answers() {
        return List.copyOf(answers);
    }

    /** Waits until a detail of the migrations is as wanted: the health looks at the database every ten seconds. */
    synchronized void awaitDetail(String name, Predicate<String> wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!wanted.test(String.valueOf(details.get(name)))) {
            if (System.nanoTime() > end) {
                throw new AssertionError(name + " is not as wanted: " + details);
            }
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
    }

    @Override
    public void close() {
        asking.cancel(true);
        probe.shutdownNow();
    }
}
