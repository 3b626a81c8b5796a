package org.cordee.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The candidatures of all members side by side, for the lead.
 *
 * @param columns the members, the lead first
 * @param rows one fact or piece each, with one cell for each column
 * @param equalities what all papers must state alike
 * @param capacities what the buyer asks of the members together, for each lot (R2142-25)
 * @param criteria the selection criteria of the buyer's ESPD request; empty without one
 */
public record CandidatureView(
        UUID consortiumId,
        String consortiumName,
        List<CandidateColumn> columns,
        List<CandidateRow> rows,
        List<Equality> equalities,
        List<TogetherCapacity> capacities,
        List<TogetherCriterion> criteria) {

    private static final Set<Fact> GIVEN_BY_MEMBERS = Set.of(
            Fact.FORM,
            Fact.DECLARATION,
            Fact.TURNOVER,
            Fact.INSURANCE,
            Fact.REFERENCES,
            Fact.QUALIFICATIONS,
            Fact.ACCOUNT);

    public CandidatureView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        equalities = List.copyOf(equalities);
        capacities = List.copyOf(capacities);
        criteria = List.copyOf(criteria);
    }

    /**
     * One member.
     *
     * @param evidenceFileId null before evidence is asked for
     * @param lacking the facts and pieces that it lacks
     * @param askedAt when the lead last asked it for what it lacks; null when the lead has not
     */
    public record CandidateColumn(
            UUID organisationId,
            @Nullable UUID evidenceFileId,
            String name,
            boolean lead,
            List<Fact> lacking,
            @Nullable Instant askedAt) {

        public CandidateColumn {
            lacking = List.copyOf(lacking);
        }

        /** Returns what only the member can give: the rest comes from the directory and the agreement. */
        List<Fact> unanswered() {
            return lacking.stream().filter(GIVEN_BY_MEMBERS::contains).toList();
        }

        /** Tells if the lead can ask the member for something; it does not ask itself. */
        boolean lacksAnswers() {
            return !lead && evidenceFileId != null && !unanswered().isEmpty();
        }
    }

    /** The facts and pieces that are compared. */
    public enum Fact {
        IDENTITY,
        ROLE,
        LOTS,
        SIZE,
        FORM,
        DECLARATION,
        POWER,
        TURNOVER,
        HEADCOUNT,
        INSURANCE,
        REFERENCES,
        QUALIFICATIONS,
        ACCOUNT
    }

    /**
     * One fact or piece of all members, in the order of the columns.
     *
     * @param fact the fact or the piece
     */
    public record CandidateRow(Fact fact, List<Cell> cells) {

        public CandidateRow {
            cells = List.copyOf(cells);
        }
    }

    /** The ways in which a fact can stand. */
    public enum CellState {
        GIVEN,
        /** Given, but the buyer could object. */
        DOUBTFUL,
        MISSING,
        NOT_CONCERNED
    }

    /** The places from which facts come. */
    public enum FactSource {
        DIRECTORY,
        AGREEMENT,
        /** The member's own declaration. */
        DECLARATION,
        /** The data that the member states for forms. */
        MEMBER,
        /** A piece that the member provided. */
        PIECE,
        /** The ESPD response that the member confirmed. */
        ESPD
    }

    /**
     * One fact of one member.
     *
     * @param code of the sentence about it
     * @param arguments of the sentence
     * @param figure in euros or persons; null when the fact is no figure
     * @param on the day on which it was stated or provided; null when no day is known
     * @param lastDay the last day on which a piece is valid; null without an end
     */
    public record Cell(
            CellState state,
            String code,
            List<String> arguments,
            @Nullable BigDecimal figure,
            FactSource source,
            @Nullable LocalDate on,
            @Nullable LocalDate lastDay) {

        public Cell {
            arguments = List.copyOf(arguments);
        }

        static Cell of(CellState state, FactSource source, String code, String... arguments) {
            return new Cell(state, code, List.of(arguments), null, source, null, null);
        }

        static Cell missing(FactSource source) {
            return of(CellState.MISSING, source, "MISSING");
        }

        Cell on(@Nullable LocalDate day) {
            return new Cell(state, code, arguments, figure, source, day, lastDay);
        }

        Cell until(@Nullable LocalDate day) {
            return new Cell(state, code, arguments, figure, source, on, day);
        }

        Cell with(BigDecimal number) {
            return new Cell(state, code, arguments, number, source, on, lastDay);
        }
    }

    /** The values that must be equal in all papers. */
    public enum EqualFact {
        GROUP_NAME,
        LEAD,
        FORM,
        LOTS,
        SHARES
    }

    /**
     * The comparison of one value in all papers.
     *
     * @param fact the value that is compared
     * @param equal true when every paper states the same
     * @param papers the number of papers that were compared
     * @param differing the names of the papers that state something else
     */
    public record Equality(EqualFact fact, boolean equal, int papers, List<String> differing) {

        public Equality {
            differing = List.copyOf(differing);
        }
    }

    /** The half-criteria of which the members' figures are added up. */
    public enum CapacityKind {
        TURNOVER,
        HEADCOUNT
    }

    /** The answers to the question if a criterion is met together. */
    public enum TogetherState {
        MET,
        NOT_MET,
        /** Figures or answers are missing that could still meet it. */
        OPEN
    }

    /**
     * A capacity that the buyer asks of a lot's members together.
     *
     * @param lot the number of the lot; 0 for a procedure without lots
     * @param asked in euros a year or in a number of persons
     * @param together the sum of what is known, in euros a year or in a number of persons
     * @param parts of the members and of the operators on which they rely
     * @param missing the names of those whose figure is not known
     */
    public record TogetherCapacity(
            String lot,
            CapacityKind kind,
            BigDecimal asked,
            BigDecimal together,
            TogetherState state,
            List<CapacityPart> parts,
            List<String> missing) {

        public TogetherCapacity {
            parts = List.copyOf(parts);
            missing = List.copyOf(missing);
        }
    }

    /**
     * The part of one operator.
     *
     * @param column the number of the member's column from 0; -1 for an operator that is relied upon
     * @param value in euros a year or in a number of persons
     */
    public record CapacityPart(String name, int column, BigDecimal value) {}

    /**
     * A selection criterion of the buyer's ESPD request.
     *
     * @param name in French where the standard has the criterion
     * @param alone the names of the operators that fulfil it by themselves
     * @param partly the names of those that answer it otherwise
     */
    public record TogetherCriterion(
            String code, String name, TogetherState state, List<String> alone, List<String> partly) {

        public TogetherCriterion {
            alone = List.copyOf(alone);
            partly = List.copyOf(partly);
        }
    }

    /** Tells if a partner lacks something that only it can give, so that the lead can ask for it. */
    public boolean asksMembers() {
        return columns.stream().anyMatch(CandidateColumn::lacksAnswers);
    }

    /** Counts the members that lack nothing. */
    public long complete() {
        return columns.stream().filter(column -> column.lacking().isEmpty()).count();
    }
}
