package dev.migrations;

import dev.migrations.revision.FreshIds;
import dev.migrations.revision.Placement;
import dev.migrations.revision.Rebasing;
import dev.migrations.revision.Revision;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import dev.migrations.revision.RevisionResolver;
import dev.migrations.revision.RevisionSelector;
import dev.migrations.revision.SeveralHeads;
import dev.migrations.revision.UnsuitableSelectorException;
import dev.migrations.script.RevisionFile;
import dev.migrations.script.RevisionLocation;
import dev.migrations.script.SourceRevisions;
import dev.migrations.script.WritableLocation;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes revisions: creates, merges and rebases them. Works on files alone and needs no database.
 *
 * <pre>{@code
 * Authoring authoring = Authoring.in("classpath:db/migrations");
 * AuthoredRevision created = authoring.create("create exchanges");
 * }</pre>
 *
 * <p>{@code classpath:db/migrations} is the folder {@code src/main/resources/db/migrations} of the project, and {@code
 * src/main/java/db/migrations} for Java revisions. Of several locations, which are one history, a new file goes to the
 * first.
 *
 * <p>If the location has a file {@code revision.sql.template}, its text follows the header of each new file instead of
 * two empty sections.
 *
 * <p>Nothing that exists is overwritten, but for the one line that {@link #rebase} changes; nothing is written outside
 * of the location. Every method reads the files anew. Immutable; two that write at the same moment do not know of one
 * another, and leave two heads.
 */
public final class Authoring {

    /** The name of the file, in the location, whose text follows the header of a new revision file. */
    public static final String TEMPLATE = "revision.sql.template";

    private final List<RevisionLocation> locations;
    private final Path project;
    private final @Nullable ClassLoader classLoader;
    private final Clock clock;
    private final LongSupplier random;

    private Authoring(
            List<RevisionLocation> locations,
            Path project,
            @Nullable ClassLoader classLoader,
            Clock clock,
            LongSupplier random) {
        this.locations = List.copyOf(locations);
        this.project = project;
        this.classLoader = classLoader;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Writes to these locations of the project in the working directory.
     *
     * @param locations where the revisions are; none for {@value MigrationsBuilder#DEFAULT_LOCATION}
     * @throws dev.migrations.script.RevisionLocationException a text is not a location
     */
    public static Authoring in(String... locations) {
        List<RevisionLocation> parsed =
                Arrays.stream(locations).map(RevisionLocation::parse).toList();
        return new Authoring(
                parsed.isEmpty() ? List.of(RevisionLocation.DEFAULT) : parsed,
                Path.of(""),
                null,
                Clock.systemUTC(),
                new SecureRandom()::nextLong);
    }

    /** The same in the project of another directory; what is relative is relative to it. */
    public Authoring project(Path directory) {
        return new Authoring(locations, directory, classLoader, clock, random);
    }

    /**
     * The same, with the Java revisions that are compiled there, as in {@code target/classes}. Needed for those that are
     * not written in Java, or whose annotation holds more than literals; the others are read from their sources.
     */
    public Authoring classLoader(@Nullable ClassLoader compiled) {
        return new Authoring(locations, project, compiled, clock, random);
    }

    /** The same with another clock for the time in names and headers. */
    public Authoring clock(Clock other) {
        return new Authoring(locations, project, classLoader, Objects.requireNonNull(other, "clock"), random);
    }

    /** The same with another source of new ids: 64 random bits each time. */
    public Authoring random(LongSupplier bits) {
        return new Authoring(locations, project, classLoader, clock, Objects.requireNonNull(bits, "bits"));
    }

    /** All revisions as they are written now. */
    public RevisionGraph graph() {
        return read().graph();
    }

    /** Creates a file of SQL on the single head. */
    public AuthoredRevision create(String message) {
        return create(NewRevision.of(message));
    }

    /**
     * Creates a revision.
     *
     * @throws dev.migrations.revision.MultipleHeadsException there are several heads and none was named
     * @throws dev.migrations.revision.NotAHeadException it was to revise a revision that is revised already
     * @throws dev.migrations.revision.TakenNameException its id or one of its labels is taken
     * @throws dev.migrations.script.NotWrittenException the file could not be written, or is there already
     */
    public AuthoredRevision create(NewRevision request) {
        ProjectRevisions revisions = read();
        Placement placement = new Placement(revisions.graph());
        List<RevisionId> parents = placement.on(selectors(request.targets()), request.mayFork());
        return writer(revisions).write(request, parents);
    }

    /** Joins all heads. */
    public AuthoredRevision merge() {
        return merge(NewRevision.of(""));
    }

    /**
     * Joins heads: those that the request names, or all.
     *
     * @param request an empty message becomes one that names what is joined
     * @throws dev.migrations.revision.NothingToMergeException there are no two heads
     * @throws dev.migrations.revision.NotAHeadException what was named is no head
     */
    public AuthoredRevision merge(NewRevision request) {
        ProjectRevisions revisions = read();
        List<Revision> heads = new Placement(revisions.graph()).merging(selectors(request.targets()));
        return writer(revisions).writeMerge(request, new SeveralHeads(heads));
    }

    /** Puts a revision, and with it all that builds on it, onto the one head that does not build on it. */
    public RebasedRevision rebase(String revision) {
        return rebase(Rebase.of(revision));
    }

    /**
     * Puts a revision, and with it all that builds on it, onto another one: of its file only the {@code revises} line is
     * changed. For revisions that are applied nowhere yet; where one is, the history is what it is.
     *
     * @throws dev.migrations.revision.RebaseTargetException no target was given, and there is no other head, or several
     * @throws dev.migrations.revision.RebaseCycleException the target builds on the revision
     * @throws dev.migrations.revision.RebaseOfBaseException the revision is a base
     * @throws dev.migrations.revision.UnclearParentException it is a merge, and it is not clear which parent to replace
     * @throws AppliedRevisionMovedException it is applied
     * @throws JavaRebaseException it is a class
     */
    public RebasedRevision rebase(Rebase request) {
        ProjectRevisions revisions = read();
        Revision before = revisions.graph().get(one(revisions.graph(), request.revision(), "rebased"));
        if (request.applied().contains(before.id())) {
            throw new AppliedRevisionMovedException(before);
        }
        Rebasing rebasing = new Rebasing(revisions.graph(), before.id());
        RevisionId target = request.onto() == null
                ? rebasing.otherHead()
                : one(revisions.graph(), request.onto(), "what a revision is rebased onto");
        Revision after = rebasing.onto(target);
        RevisionGraph graph = rebasing.graphWith(after);
        RevisionFile file = revisions.file(before.id()).orElseThrow(() -> new JavaRebaseException(before, after));
        Path path = after.equals(before) ? file.path().orElseThrow() : SourceRevisions.rewriteParents(file, after);
        return new RebasedRevision(before, after, path, ProjectRevisions.heads(graph));
    }

    /** Sets the first location up, with a first revision that is called so. */
    public InitResult init() {
        return init("first revision");
    }

    /**
     * Sets the first location up: its folder, a {@code README.md} that says what this is, and, if there is no revision
     * at all, an empty first one. What is there already stays as it is.
     */
    public InitResult init(String message) {
        WritableLocation location = writable().get(0);
        List<Path> written = new ArrayList<>();
        LocationReadme.write(location).ifPresent(written::add);
        if (read().graph().size() > 0) {
            return new InitResult(location.folder(), written, Optional.empty());
        }
        AuthoredRevision first = create(message);
        written.add(first.file());
        return new InitResult(location.folder(), written, Optional.of(first));
    }

    private RevisionId one(RevisionGraph graph, String text, String use) {
        RevisionSelector selector = RevisionSelector.parse(text);
        return new RevisionResolver(graph)
                .single(selector)
                .orElseThrow(() -> new UnsuitableSelectorException(
                        selector, use, "an id, a label, or the head of a branch, as in billing@head"));
    }

    private static List<RevisionSelector> selectors(List<String> targets) {
        return targets.stream().map(RevisionSelector::parse).toList();
    }

    private List<WritableLocation> writable() {
        return locations.stream()
                .map(location -> new WritableLocation(location, project))
                .toList();
    }

    private ProjectRevisions read() {
        return ProjectRevisions.read(writable(), classLoader);
    }

    private RevisionWriter writer(ProjectRevisions revisions) {
        return new RevisionWriter(
                revisions, writable().get(0), new FreshIds(revisions.graph(), random), clock.instant());
    }
}
