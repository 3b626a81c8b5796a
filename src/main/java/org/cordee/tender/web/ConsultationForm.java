package org.cordee.tender.web;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.law.casefile.BuyerKind;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ContractNature;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.Flaw;
import org.cordee.tender.GlobalTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.RequiredForm;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/** A consultation as a user types it. */
class ConsultationForm {

    private static final Set<String> OWN_FIELDS = Set.of("version", "lots", "asked");

    public String title = "";
    public String buyerName = "";
    public String reference = "";
    public String procedure = "";
    public String nature = "";
    public String platformUrl = "";
    public String severalBids = "";
    public String requiredForm = "";
    public boolean requiredFormJustified;
    public String essentialTasks = "";
    public String signedAtDeposit = "";
    public String contractingAuthority = "";
    public String buyerKind = "";
    public String runningCosts = "";
    public String globalKind = "";
    public boolean globalInfrastructure;
    public boolean globalGroupingRequired;
    public String globalPmeShare = "";
    public boolean globalSectorExcused;
    public long version;

    /** The names of the fields that the page asked for; empty when it showed all of them. */
    public List<String> asked = new ArrayList<>();

    public List<LotForm> lots = new ArrayList<>();

    static ConsultationForm of(ConsultationDetail detail) {
        ConsultationForm form = new ConsultationForm();
        form.show(detail);
        return form;
    }

    void show(ConsultationDetail detail) {
        ConsultationContent content = detail.content();
        title = text(content.title());
        buyerName = text(content.buyer().name());
        buyerKind = ChoiceField.written(content.buyer().kind());
        reference = text(content.reference());
        procedure = ChoiceField.written(content.procedure());
        nature = ChoiceField.written(content.nature());
        platformUrl = text(content.platformUrl());
        showDocuments(content.documents());
        version = detail.version();
        lots = new ArrayList<>(content.lots().stream().map(LotForm::of).toList());
    }

    /**
     * Reads the form into the content of a consultation.
     *
     * @param known the content that was shown, or null for a new consultation
     * @param flaws receives the unreadable fields
     */
    ConsultationContent content(@Nullable ConsultationContent known, List<Flaw> flaws) {
        Map<String, LotContent> byKey = known == null
                ? Map.of()
                : known.lots().stream()
                        .collect(Collectors.toMap(lot -> String.valueOf(lot.key()), Function.identity()));
        List<LotContent> read = new ArrayList<>();
        for (int index = 0; index < lots.size(); index++) {
            LotForm lot = lots.get(index);
            read.add(lot.content(byKey.get(lot.key.strip()), "lots[" + index + "].", flaws));
        }
        Buyer buyer = known == null ? Buyer.named(buyerName) : known.buyer();
        return new ConsultationContent(
                orNull(reference),
                orNull(title),
                new Buyer(
                        orNull(buyerName),
                        buyer.registrationNumber(),
                        buyer.city(),
                        buyer.country(),
                        ChoiceField.read(BuyerKind.values(), buyerKind)),
                ChoiceField.read(ProcedureKind.values(), procedure),
                ChoiceField.read(ContractNature.values(), nature),
                orNull(platformUrl),
                read,
                new DocumentTerms(
                        ChoiceField.read(RequiredForm.values(), requiredForm),
                        requiredFormJustified,
                        essentialTasks.lines().toList(),
                        YesNoField.read(signedAtDeposit),
                        YesNoField.read(contractingAuthority),
                        YesNoField.read(runningCosts),
                        SeveralBidsField.read(severalBids),
                        SeveralBidsField.joinsLots(severalBids),
                        new GlobalTerms(
                                ChoiceField.read(GlobalTerms.Kind.values(), globalKind),
                                globalInfrastructure,
                                globalGroupingRequired,
                                FigureField.percentage("globalPmeShare", globalPmeShare, flaws),
                                globalSectorExcused)));
    }

    /**
     * Takes the stored values for all fields that the page did not ask for, so that a page with a few questions erases
     * nothing. Lots are found by their key: a corrigendum may have moved them since.
     */
    void keepUnasked(ConsultationForm saved) {
        Set<String> answered = asked.stream().filter(Completion::isQuestion).collect(Collectors.toSet());
        DirectFieldAccessor mine = new DirectFieldAccessor(this);
        DirectFieldAccessor theirs = new DirectFieldAccessor(saved);
        for (Field field : ConsultationForm.class.getDeclaredFields()) {
            String name = field.getName();
            boolean ours = Modifier.isStatic(field.getModifiers()) || OWN_FIELDS.contains(name);
            if (!ours && !answered.contains(name)) {
                mine.setPropertyValue(name, Objects.requireNonNull(theirs.getPropertyValue(name)));
            }
        }
        List<String> names = new ArrayList<>(
                asked.stream().filter(name -> Completion.lotOf(name) == null).toList());
        for (int index = 0; index < saved.lots.size(); index++) {
            names.addAll(answer(saved.lots.get(index), index, answered));
        }
        lots = saved.lots;
        asked = names;
    }

    /** Copies the answers about one lot into its stored values; returns the names of these fields. */
    private List<String> answer(LotForm saved, int index, Set<String> answered) {
        List<String> names = new ArrayList<>();
        DirectFieldAccessor target = new DirectFieldAccessor(saved);
        for (int posted = 0; posted < lots.size(); posted++) {
            LotForm lot = lots.get(posted);
            if (!lot.key.strip().equals(saved.key)) {
                continue;
            }
            DirectFieldAccessor source = new DirectFieldAccessor(lot);
            for (String name : answered) {
                if (Integer.valueOf(posted).equals(Completion.lotOf(name))) {
                    String field = Completion.fieldOf(name);
                    target.setPropertyValue(field, Objects.requireNonNull(source.getPropertyValue(field)));
                    names.add(Completion.nameOf(index, field));
                }
            }
        }
        return names;
    }

    private void showDocuments(DocumentTerms documents) {
        requiredForm = ChoiceField.written(documents.requiredForm());
        requiredFormJustified = documents.requiredFormJustified();
        essentialTasks = String.join("\n", documents.essentialTasks());
        signedAtDeposit = YesNoField.written(documents.signedAtDeposit());
        contractingAuthority = YesNoField.written(documents.contractingAuthority());
        severalBids =
                SeveralBidsField.written(documents.severalBidsForbidden(), documents.severalBidsForbiddenAcrossLots());
        runningCosts = YesNoField.written(documents.runningCostsOver60M());
        GlobalTerms global = documents.global();
        globalKind = ChoiceField.written(global.kind());
        globalInfrastructure = global.infrastructure();
        globalGroupingRequired = global.groupingRequired();
        globalPmeShare = FigureField.written(global.pmeShare());
        globalSectorExcused = global.sectorException();
    }

    /** Returns the lot with the same number, or the given one when there is none. */
    LotForm lotLike(LotForm other) {
        return lots.stream()
                .filter(lot -> lot.key.equals(other.key.strip()))
                .findFirst()
                .orElse(other);
    }

    /** Removes lots that a user added and left blank, but never the only lot. */
    void dropEmptyLots() {
        while (lots.size() > 1 && lots.get(lots.size() - 1).isEmpty()) {
            lots.remove(lots.size() - 1);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
