package org.cordee.tender.eforms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.tender.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * Notes the line of each element of a notice, so that an error found later can name a line: the line of the wrong
 * element or, when it is missing, the line of the nearest enclosing one.
 */
final class ElementLines {

    private static final String LOT = "ProcurementProjectLot";
    private static final String PERIODS = "TenderingProcess/";

    /** Maps our field names to the elements of a notice; paths below a lot start at the lot's element. */
    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("noticeId", "ID"),
            Map.entry("noticeVersion", "VersionID"),
            Map.entry("procedureId", "ContractFolderID"),
            Map.entry("language", "NoticeLanguageCode"),
            Map.entry("issuedAt", "IssueDate"),
            Map.entry("corrects", "UBLExtensions"),
            Map.entry("title", "ProcurementProject/Name"),
            Map.entry("reference", "ProcurementProject/ID"),
            Map.entry("buyer.name", "ContractingParty/Party"),
            Map.entry("buyer.registrationNumber", "ContractingParty/Party"),
            Map.entry("buyer.city", "ContractingParty/Party"),
            Map.entry("platformUrl", "ContractingParty/BuyerProfileURI"),
            Map.entry("lots", LOT),
            Map.entry("lot.key", "ID"),
            Map.entry("lot.title", "ProcurementProject/Name"),
            Map.entry("lot.cpv", "ProcurementProject/MainCommodityClassification/ItemClassificationCode"),
            Map.entry(
                    "lot.additionalCpvs",
                    "ProcurementProject/AdditionalCommodityClassification/ItemClassificationCode"),
            Map.entry("lot.estimatedValue", "ProcurementProject/RequestedTenderTotal/EstimatedOverallContractAmount"),
            Map.entry("lot.period", "ProcurementProject/PlannedPeriod"),
            Map.entry("lot.places", "ProcurementProject/RealizedLocation"),
            Map.entry("lot.questionDeadline", PERIODS + "AdditionalInformationRequestPeriod"),
            Map.entry("lot.applicationDeadline", PERIODS + "ParticipationRequestReceptionPeriod"),
            Map.entry("lot.offerDeadline", PERIODS + "TenderSubmissionDeadlinePeriod"));

    /** The depth of the deepest element named above. */
    private static final int DEEPEST = 5;

    private final Map<String, Integer> first = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Integer> groups = new ArrayList<>();
    private String root = NoticeDocument.CONTRACT_NOTICE;
    private int lots;

    void enter(String name, @Nullable String scheme, @Nullable String schemeId, @Nullable Integer line) {
        boolean lot = name.equals(LOT) && path.size() == 1;
        if (path.isEmpty()) {
            root = name;
        }
        path.addLast(lot ? LOT + "[" + lots++ + "]" : name);
        if (name.equals("ID") && path.size() == 3 && !isLot(scheme, schemeId)) {
            groups.add(lots - 1);
        }
        if (line != null && path.size() <= DEEPEST) {
            first.putIfAbsent(String.join("/", path), line);
        }
    }

    void leave() {
        path.removeLast();
    }

    /** Returns the flaw with its element and line, unless it already has a line. */
    Flaw withLine(Flaw flaw) {
        String field = flaw.field();
        int index = -1;
        if (field.startsWith("lots[")) {
            index = raw(Integer.parseInt(field.substring(5, field.indexOf(']'))));
            field = "lot" + field.substring(field.indexOf(']') + 1);
        }
        String below = ELEMENTS.get(field);
        if (below == null || flaw.line() != null) {
            return flaw;
        }
        String whole = index < 0 ? root + "/" + below : root + "/" + LOT + "[" + index + "]/" + below;
        String element = flaw.element() == null ? whole.replaceAll("\\[[0-9]+]", "") : flaw.element();
        return flaw.at(element, nearest(whole));
    }

    private @Nullable Integer nearest(String whole) {
        for (String at = whole; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = first.get(at);
            if (line != null || at.indexOf('/') < 0) {
                return line;
            }
        }
    }

    /**
     * Converts the index of a lot to its index among all elements of this name. Groups of lots use the same element and
     * are not counted as lots.
     */
    private int raw(int index) {
        int raw = index;
        for (int group : groups) {
            if (group <= raw) {
                raw++;
            }
        }
        return raw;
    }

    private boolean isLot(@Nullable String scheme, @Nullable String schemeId) {
        boolean ofLot = path.stream().skip(1).findFirst().orElse("").startsWith(LOT);
        return !ofLot || "Lot".equals(scheme) || "Lot".equals(schemeId);
    }
}
