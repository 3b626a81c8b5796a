package org.cordee.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.organisation.Departments;
import org.cordee.organisation.Departments.Department;
import org.cordee.organisation.search.DescribingHits;
import org.cordee.organisation.search.ExportColumn;
import org.cordee.organisation.search.Facet;
import org.cordee.organisation.search.FacetCount;
import org.cordee.organisation.search.FoundOrganisations;
import org.cordee.organisation.search.Reason;
import org.cordee.organisation.search.SearchCriteria;
import org.cordee.organisation.search.SearchHit;
import org.cordee.organisation.web.DirectoryView.ChipView;
import org.cordee.organisation.web.DirectoryView.ChoiceView;
import org.cordee.organisation.web.DirectoryView.FacetView;
import org.cordee.organisation.web.DirectoryView.FactView;
import org.cordee.organisation.web.DirectoryView.HitView;
import org.cordee.organisation.web.DirectoryView.WhyView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prepares the page of the directory: the names of values, the sentences of reasons, the addresses of filters. */
@Component
class DirectoryViews {

    private static final String SEARCH = "organisation.search.";

    /** A facet with more values than this shows the largest ones and those that are chosen. */
    private static final int MOST_CHOICES = 12;

    private static final Map<Facet, String> PARAMETERS = Map.of(
            Facet.KIND, "kind",
            Facet.SIZE, "size",
            Facet.THEME, "theme",
            Facet.LABEL, "label",
            Facet.ESS, "ess",
            Facet.OPEN, "open",
            Facet.DEPARTMENT, "department",
            Facet.REGION, "region");

    private final DescribingHits describing;
    private final MessageSource texts;

    DirectoryViews(DescribingHits describing, MessageSource texts) {
        this.describing = describing;
        this.texts = texts;
    }

    DirectoryView of(DirectoryForm form, SearchCriteria criteria, FoundOrganisations result, Locale locale) {
        List<ChipView> chips = new ArrayList<>();
        List<FacetView> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<ChoiceView> choices = choices(facet, result.counts(facet), locale);
            choices.stream()
                    .filter(ChoiceView::selected)
                    .forEach(choice ->
                            chips.add(new ChipView(choice.label(), form.withColumns(without(criteria, choice)))));
            if (!choices.isEmpty()) {
                boolean open = facet == Facet.KIND
                        || facet == Facet.ESS
                        || facet == Facet.OPEN
                        || choices.stream().anyMatch(ChoiceView::selected);
                facets.add(new FacetView(facet.name(), open, choices));
            }
        }
        return new DirectoryView(
                result,
                result.hits().stream()
                        .map(hit -> hit(hit, form.columns(), locale))
                        .toList(),
                facets,
                chips,
                form.withColumns(DirectoryForm.query(criteria)),
                form.withColumns(DirectoryForm.query(criteria.exactly())),
                form.withColumns(DirectoryForm.query(criteria.anywhere())),
                placeName(criteria, result),
                suggestedName(criteria, locale));
    }

    /** Returns a name of a département with its code, or the code when it has no name. */
    static String departmentName(String code) {
        Department department = Departments.all().get(code);
        return department == null ? code : department.name() + " (" + code + ")";
    }

    private List<ChoiceView> choices(Facet facet, List<FacetCount> counts, Locale locale) {
        String parameter = PARAMETERS.getOrDefault(facet, "");
        List<ChoiceView> choices = new ArrayList<>();
        for (FacetCount count : counts) {
            if (choices.size() < MOST_CHOICES || count.selected()) {
                choices.add(new ChoiceView(
                        parameter, count.value(), label(facet, count, locale), count.count(), count.selected()));
            }
        }
        return choices;
    }

    private String label(Facet facet, FacetCount count, Locale locale) {
        return switch (facet) {
            case KIND -> kind(count.value(), locale);
            case SIZE -> text("organisation.size." + count.value(), locale);
            case THEME -> theme(count.value());
            case LABEL ->
                texts.getMessage(SEARCH + "label." + count.value(), new Object[] {SearchCriteria.ENDING_DAYS}, locale);
            case ESS, OPEN -> text(SEARCH + "facet." + facet + ".yes", locale);
            case DEPARTMENT -> departmentName(count.value());
            case REGION -> count.label();
        };
    }

    /** Returns a kind in full with its abbreviation: Entreprise d’insertion (EI). */
    private String kind(String code, Locale locale) {
        String name = text("web.kind." + code, locale);
        String full = texts.getMessage("web.kind." + code + ".long", null, null, locale);
        return full == null ? name : full + " (" + name + ")";
    }

    /** Returns a theme as a phrase: its code has dashes instead of spaces. */
    static String theme(String code) {
        String phrase = code.replace('-', ' ');
        return phrase.isEmpty() ? phrase : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    private static String without(SearchCriteria criteria, ChoiceView choice) {
        return DirectoryForm.query(criteria.without(choice.parameter(), choice.value()));
    }

    private HitView hit(SearchHit hit, List<ExportColumn> columns, Locale locale) {
        String department = hit.department();
        String place = hit.city() == null ? "" : department == null ? hit.city() : hit.city() + " (" + department + ")";
        List<FactView> facts = columns.stream()
                .map(column -> new FactView(describing.heading(column, locale), describing.text(hit, column, locale)))
                .filter(fact -> !fact.text().isEmpty())
                .toList();
        return new HitView(
                hit,
                place,
                hit.reasons().stream().map(reason -> why(reason, locale)).toList(),
                facts);
    }

    private WhyView why(Reason reason, Locale locale) {
        String key = SEARCH + "why." + reason.cause();
        String found = reason.cause() == Reason.Cause.THEME
                ? theme(reason.found())
                : reason.cause() == Reason.Cause.WORKS_THERE ? AreaFormats.nameOf(reason.found()) : reason.found();
        Object[] arguments = {reason.typed(), reason.code() == null ? "" : reason.code()};
        return new WhyView(text(key, locale), found, texts.getMessage(key + ".text", arguments, locale));
    }

    private static String placeName(SearchCriteria criteria, FoundOrganisations result) {
        String code = result.understood().placeCode();
        return switch (result.understood().place()) {
            case DEPARTMENT, REGION -> AreaFormats.nameOf(code);
            case COMMUNE, COMMUNE_BEGINNING ->
                Departments.exists(code) && !criteria.place().contains("(")
                        ? criteria.place() + " (" + code + ")"
                        : criteria.place();
            default -> criteria.place();
        };
    }

    /** Proposes a name for a kept search: its words and its place. */
    private String suggestedName(SearchCriteria criteria, Locale locale) {
        String words = criteria.words().isEmpty() ? criteria.name() : criteria.words();
        String name = criteria.place().isEmpty()
                ? words
                : words.isEmpty()
                        ? criteria.place()
                        : texts.getMessage(SEARCH + "saved.near", new Object[] {words, criteria.place()}, locale);
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
