package dev.migrations.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a selector stands for in a graph. A name is an exact id or label, else the start of an id (never of a
 * label) of four or more characters. Nothing is guessed: what fits several revisions is refused with the candidates.
 * Immutable, as the graph is.
 */
public final class RevisionResolver {

    /** The shortest start of an id that is looked up. */
    static final int SHORTEST_PREFIX = 4;

    private final RevisionGraph graph;

    /** A resolver of names in {@code graph}. */
    public RevisionResolver(RevisionGraph graph) {
        this.graph = graph;
    }

    /**
     * The revision of this name.
     *
     * @throws UnknownRevisionException there is none
     * @throws AmbiguousRevisionException it is the start of several ids
     */
    public RevisionId named(String name) {
        return exact(name).orElseGet(() -> only(name, startingWith(name)));
    }

    /**
     * The revision that stands for a branch: the one that gives the label, or that is named itself.
     *
     * @throws UnknownBranchException there is none
     * @throws AmbiguousRevisionException it is the start of several ids
     */
    public RevisionId branch(String name) {
        return exact(name).orElseGet(() -> {
            List<Revision> candidates = startingWith(name);
            if (candidates.isEmpty()) {
                throw new UnknownBranchException(name, graph);
            }
            return only(name, candidates);
        });
    }

    private Optional<RevisionId> exact(String name) {
        Optional<RevisionId> labelled = graph.labelled(name);
        return labelled.isPresent() || name.indexOf('-') >= 0
                ? labelled
                : Optional.of(RevisionId.of(name)).filter(graph::contains);
    }

    private List<Revision> startingWith(String prefix) {
        return prefix.length() < SHORTEST_PREFIX
                ? List.of()
                : graph.revisions().stream()
                        .filter(revision -> revision.id().value().startsWith(prefix))
                        .toList();
    }

    private RevisionId only(String name, List<Revision> candidates) {
        if (candidates.isEmpty()) {
            throw UnknownRevisionException.of(name, graph);
        }
        if (candidates.size() > 1) {
            throw new AmbiguousRevisionException(name, candidates);
        }
        return candidates.get(0).id();
    }

    /**
     * The revisions that a selector stands for, in upgrade order; empty for {@code base}.
     *
     * @throws UnsuitableSelectorException the graph alone cannot tell: {@code current}, {@code +N}, a range
     * @throws MultipleHeadsException one head is asked for and there are several
     * @throws NotOnBranchException {@code branch@revision} where the two do not share a line
     * @throws WalkedTooFarException more steps than there are
     * @throws AmbiguousWalkException the way parts
     */
    public List<RevisionId> resolve(RevisionSelector selector) {
        if (selector instanceof RevisionSelector.AtBranch at) {
            return onBranch(at.target(), at.branch());
        }
        if (selector instanceof RevisionSelector.Several several) {
            Set<RevisionId> all = new LinkedHashSet<>();
            several.targets().forEach(target -> all.addAll(resolve(target)));
            return graph.inUpgradeOrder(all);
        }
        if (selector instanceof RevisionSelector.Named named) {
            return List.of(named(named.name()));
        }
        if (selector instanceof RevisionSelector.Head) {
            return oneHead(graph.heads(), null);
        }
        if (selector instanceof RevisionSelector.Heads) {
            return graph.effectiveHeads();
        }
        return selector instanceof RevisionSelector.Base ? List.of() : walked(selector, null);
    }

    /**
     * The one revision that a selector stands for; empty for {@code base}. Fails as {@link #resolve} does, and with
     * {@link MultipleHeadsException} if it stands for several, which then {@code heads} is no way out of.
     */
    public Optional<RevisionId> single(RevisionSelector selector) {
        if (selector instanceof RevisionSelector.AtBranch at) {
            boolean head = at.target() instanceof RevisionSelector.Head;
            return one(head ? headsOf(at.branch()) : resolve(at), at.branch());
        }
        return one(selector instanceof RevisionSelector.Head ? graph.heads() : resolve(selector), null);
    }

    private Optional<RevisionId> one(List<RevisionId> heads, @Nullable String branch) {
        if (heads.size() > 1) {
            throw MultipleHeadsException.oneNeeded(
                    heads.stream().map(graph::get).toList(), branch);
        }
        return heads.stream().findFirst();
    }

    private List<RevisionId> onBranch(RevisionSelector target, String branch) {
        if (target instanceof RevisionSelector.Named named) {
            return List.of(namedOnBranch(named.name(), branch));
        }
        if (target instanceof RevisionSelector.Head) {
            return oneHead(headsOf(branch), branch);
        }
        if (target instanceof RevisionSelector.Heads) {
            return headsOf(branch);
        }
        RevisionId line = branch(branch);
        return target instanceof RevisionSelector.Base ? List.of() : walked(target, new Branch(branch, line));
    }

    private record Branch(String name, RevisionId id) {}

    private List<RevisionId> headsOf(String branch) {
        Set<RevisionId> lineage = graph.lineage(branch(branch));
        return graph.heads().stream().filter(lineage::contains).toList();
    }

    private List<RevisionId> oneHead(List<RevisionId> heads, @Nullable String branch) {
        if (heads.size() > 1) {
            throw new MultipleHeadsException(heads.stream().map(graph::get).toList(), branch);
        }
        return heads;
    }

    private RevisionId namedOnBranch(String name, String branch) {
        Set<RevisionId> lineage = graph.lineage(branch(branch));
        Optional<RevisionId> exact = exact(name);
        if (exact.isPresent()) {
            return exact.filter(lineage::contains).orElseThrow(() -> new NotOnBranchException(name, branch));
        }
        List<Revision> everywhere = startingWith(name);
        List<Revision> here = everywhere.stream()
                .filter(revision -> lineage.contains(revision.id()))
                .toList();
        if (here.isEmpty() && !everywhere.isEmpty()) {
            throw new NotOnBranchException(name, branch);
        }
        return only(name, here);
    }

    private List<RevisionId> walked(RevisionSelector selector, @Nullable Branch branch) {
        if (!(selector instanceof RevisionSelector.Relative relative)) {
            throw new UnsuitableSelectorException(
                    selector, "looked up in the files alone", "an id, a label, head, heads or base");
        }
        RevisionId line = branch == null ? null : branch.id();
        if (relative.anchor() == null) {
            return walkedFromHeads(relative, branch);
        }
        RevisionSelector anchor = relative.anchor();
        Optional<RevisionId> start =
                single(branch == null ? anchor : new RevisionSelector.AtBranch(branch.name(), anchor));
        return walk(start, relative.steps(), Optional.ofNullable(line), anchor.toString()).stream()
                .toList();
    }

    private List<RevisionId> walkedFromHeads(RevisionSelector.Relative relative, @Nullable Branch branch) {
        if (relative.steps() > 0) {
            throw new UnsuitableSelectorException(
                    relative, "counted without what the database is at", "from where, as in ae10" + relative);
        }
        List<RevisionId> heads = branch == null ? graph.effectiveHeads() : headsOf(branch.name());
        Set<RevisionId> reached = new LinkedHashSet<>();
        heads.forEach(head ->
                walk(Optional.of(head), relative.steps(), Optional.empty()).ifPresent(reached::add));
        return graph.inUpgradeOrder(reached);
    }

    /**
     * So many steps from a revision along {@code revises} alone; depends-on edges are never walked.
     *
     * @param start where to start; empty: at the base
     * @param steps up, or (negative) down; the last step down leads from a base to the empty result
     * @param branch on the way up, go only where this revision's lineage goes
     * @return where the walk ends; empty: at the base
     * @throws WalkedTooFarException there are fewer steps
     * @throws AmbiguousWalkException the way parts
     */
    public Optional<RevisionId> walk(Optional<RevisionId> start, int steps, Optional<RevisionId> branch) {
        return walk(start, steps, branch, "");
    }

    /** With the start as the selector says it. */
    private Optional<RevisionId> walk(
            Optional<RevisionId> start, int steps, Optional<RevisionId> branch, String anchor) {
        Set<RevisionId> lineage = branch.map(graph::lineage).orElse(Set.of());
        Optional<RevisionId> at = start;
        for (int walked = 0; walked < Math.abs(steps); walked++) {
            List<RevisionId> ways = steps > 0 ? above(at) : below(at);
            if (branch.isPresent() && steps > 0) {
                ways = ways.stream().filter(lineage::contains).toList();
            }
            if (ways.size() > 1) {
                throw new AmbiguousWalkException(anchor, name(at), steps, ways);
            }
            if (ways.isEmpty() && (steps > 0 || at.isEmpty())) {
                throw new WalkedTooFarException(name(start), steps, walked, branch.orElse(null));
            }
            at = ways.stream().findFirst();
        }
        return at;
    }

    private List<RevisionId> above(Optional<RevisionId> at) {
        return at.map(graph::revisedBy).orElseGet(graph::bases);
    }

    private List<RevisionId> below(Optional<RevisionId> at) {
        return at.map(id -> graph.get(id).downRevisions().stream().distinct().toList())
                .orElse(List.of());
    }

    private static String name(Optional<RevisionId> at) {
        return at.map(RevisionId::value).orElse("base");
    }
}
