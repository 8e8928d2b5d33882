package dev.migrations.plan;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionId;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Where this engine differs from the reference on purpose: the rule, its reason, and how to tell a case of it. */
record ConformanceDifference(String reason, BiPredicate<ConformanceCase, ConformanceOutcome> rule) {

    static final List<ConformanceDifference> LISTED = List.of(
            new ConformanceDifference(
                    "rows that the files do not know are for the policy of Assessment, not for an error of their own",
                    (c, ours) -> hasUnknownRows(c) && ours.text().equals("UnknownRevisionException")),
            new ConformanceDifference(
                    "the set of applied revisions may well hold a revision and its ancestor: it is no error, nor a second row",
                    (c, ours) -> !hasUnknownRows(c) && hasRelatedRows(c)),
            new ConformanceDifference(
                    "where the reference fails with an assertion or a key error, there is a result or a proper error",
                    (c, ours) -> c.expected().startsWith("internal:")),
            new ConformanceDifference(
                    "-N with several current revisions and no branch is an error; the reference takes the first row, and warns"
                            + " that it will become one",
                    (c, ours) -> c.command().equals("downgrade")
                            && c.target().startsWith("-")
                            && c.rows().size() > 1
                            && ours.text().equals("SeveralCurrentException")),
            new ConformanceDifference(
                    "branch@base takes back the revision that names the branch and all above it, also in a tree with one base",
                    (c, ours) -> c.command().equals("downgrade") && c.target().endsWith("@base") && !ours.failed()),
            new ConformanceDifference(
                    "a prefix has four or more characters and is one of an id, never of a label",
                    (c, ours) -> ours.text().equals("UnknownRevisionException") && isNoPrefixHere(c)),
            new ConformanceDifference(
                    "several stamp targets of which one includes another are refused; the reference leaves rows that its next"
                            + " upgrade fails on",
                    (c, ours) -> c.command().equals("stamp") && ours.text().equals("RelatedTargetsException")),
            new ConformanceDifference(
                    "of several stamp destinations each takes the place of what is related to it and of nothing else; the"
                            + " reference loses rows",
                    (c, ours) -> c.command().equals("stamp") && !ours.failed() && severalDestinations(c)),
            new ConformanceDifference(
                    "a prefix that is found, but not on the branch, is said to be not on the branch",
                    (c, ours) -> c.expected().equals("not-found") && ours.text().equals("NotOnBranchException")),
            new ConformanceDifference(
                    "branch@head is the head of the branch for a downgrade too; the reference looks for one head of all",
                    (c, ours) -> c.command().equals("downgrade")
                            && c.expected().equals("multiple-heads")
                            && c.target().endsWith("@head")),
            new ConformanceDifference(
                    "branch@-N takes back the line that it counts along, wherever the way parts beside it",
                    (c, ours) -> c.expected().equals("invalid-downgrade-target")
                            && c.target().contains("@-")
                            && !ours.failed()),
            new ConformanceDifference(
                    "that a target is not applied is said before anything about the branch",
                    (c, ours) -> c.expected().equals("invalid-downgrade-target")
                            && ours.text().equals("TargetNotAppliedException")),
            new ConformanceDifference(
                    "rev+N and rev-N stand for a revision wherever a revision is looked up",
                    (c, ours) -> c.command().equals("resolve")
                            && c.expected().equals("not-found")
                            && c.target().matches(".*[+-][0-9]+")),
            new ConformanceDifference(
                    "base is the absence of revisions, so that it is not listed beside some",
                    (c, ours) -> c.command().equals("resolve")
                            && !ours.failed()
                            && c.expected().replaceFirst("base(, )?", "").equals(ours.text())),
            new ConformanceDifference(
                    "a label covers the line below the revision that gives it; the reference starts that walk at whichever"
                            + " descendant it visited last, so that a merge far above stops it",
                    (c, ours) -> c.command().equals("facts")
                            && withoutLabels(c.expected()).equals(withoutLabels(ours.text()))));

    boolean covers(ConformanceCase theCase, ConformanceOutcome ours) {
        return rule.test(theCase, ours);
    }

    @Override
    public String toString() {
        return reason;
    }

    private static boolean hasUnknownRows(ConformanceCase theCase) {
        if (theCase.rows().isEmpty()) {
            return false;
        }
        RevisionGraph graph = theCase.revisionGraph();
        return theCase.rows().stream().anyMatch(row -> !graph.contains(RevisionId.of(row)));
    }

    private static boolean hasRelatedRows(ConformanceCase theCase) {
        RevisionGraph graph = theCase.revisionGraph();
        List<RevisionId> rows = theCase.rows().stream().map(RevisionId::of).toList();
        return graph.maximal(graph.ancestors(rows)).size() < rows.size();
    }

    private static boolean isNoPrefixHere(ConformanceCase theCase) {
        String target = theCase.target();
        RevisionGraph graph = theCase.revisionGraph();
        Predicate<String> starts = name -> name.startsWith(target);
        return target.length() < 4 || graph.labels().keySet().stream().anyMatch(starts);
    }

    private static String withoutLabels(String facts) {
        return facts.replaceFirst("labels \\{[^}]*}", "");
    }

    private static boolean severalDestinations(ConformanceCase theCase) {
        return theCase.targets().size() > 1 || theCase.target().endsWith("heads");
    }
}
