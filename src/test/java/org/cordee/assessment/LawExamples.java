package org.cordee.assessment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.law.casefile.CaseBuyerMessage;
import org.cordee.law.casefile.CaseFile;
import org.cordee.law.casefile.LawCase;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.FindingSubject;
import org.cordee.law.rules.LawAnswer;

/** Reads the examples of the documentation and compares their answers with those of stored groupings. */
final class LawExamples {

    /** Parts of an answer besides its findings, which the file and the stored grouping have in common. */
    private static final List<String> SECTIONS = List.of("targets", "clauses", "change", "deposit", "award");

    private LawExamples() {}

    /** Returns the files in alphabetical order, without those that must be refused. */
    static List<Path> files() {
        try (Stream<Path> files = Files.list(Path.of("src/docs/law"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getFileName().toString().startsWith("refused-"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Path> storable() {
        return files().stream()
                .filter(file -> StoredExample.obstacles(read(file)).isEmpty())
                .toList();
    }

    static String text(Path example) {
        try {
            return Files.readString(example);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static LawCase read(Path example) {
        return read(text(example));
    }

    static LawCase read(String text) {
        try {
            return CaseFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asks a stored grouping the question of the file: about a change of members, or a message of the buyer. */
    static LawAnswer judge(ConsortiumCaseFacts stored, LawCase asked) {
        LawCase law = ConsortiumCase.of(stored).law();
        if (asked.change() != null) {
            law = law.with(asked.change());
        }
        return LawAnswers.JUDGE.check(
                asked.buyerMessage() == null ? law : question(asked).in(law));
    }

    private static MessageQuestion question(LawCase asked) {
        CaseBuyerMessage message = Objects.requireNonNull(asked.buyerMessage());
        MessageQuestion.Kind kind = message.asksAboutALowOffer()
                ? MessageQuestion.Kind.LOW_OFFER
                : message.asksForProofs()
                        ? MessageQuestion.Kind.PROOFS
                        : message.reasonCode().equals("R2144-7")
                                ? MessageQuestion.Kind.OTHER_GROUND
                                : MessageQuestion.Kind.UNFORESEEN;
        boolean rejected =
                asked.consortium() != null && asked.consortium().state().equals("LOST");
        return new MessageQuestion(kind, rejected, message.answerBy());
    }

    /**
     * Returns the verdict, the findings and the figures of an answer, without the names of the other candidacy and of
     * persons, which a grouping hides.
     */
    static List<String> said(LawAnswer answer) {
        List<String> said = new ArrayList<>(List.of(answer.verdict().name()));
        answer.findings().stream().map(LawExamples::said).sorted().forEach(said::add);
        SECTIONS.forEach(section -> {
            Object part = answer.sections().get(section);
            if (part != null) {
                said.add(section + " " + part);
            }
        });
        return said;
    }

    private static String said(Finding finding) {
        return "%s %s %s %s %s %s"
                .formatted(
                        finding.rule(),
                        finding.code(),
                        finding.severity(),
                        finding.article(),
                        finding.subject().kind() == FindingSubject.Kind.ORGANISATION
                                ? finding.subject().id()
                                : finding.subject().kind(),
                        finding.lot());
    }
}
