package org.cordee.tender.eforms;

import com.helger.datetime.xml.XMLOffsetDate;
import com.helger.datetime.xml.XMLOffsetTime;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ContractingPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ProcurementProjectLotType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ProcurementProjectType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.TenderingProcessType;
import oasis.names.specification.ubl.schema.xsd.commonextensioncomponents_23.UBLExtensionsType;
import oasis.names.specification.ubl.schema.xsd.contractnotice_23.ContractNoticeType;
import oasis.names.specification.ubl.schema.xsd.priorinformationnotice_23.PriorInformationNoticeType;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a notice that the two UBL documents have in common: the contract notice, and the prior information
 * notice that is used as a call for competition (subtypes 10 to 14).
 *
 * @param root the name of the document element
 */
record NoticeDocument(
        String root,
        @Nullable UBLExtensionsType extensions,
        @Nullable String noticeId,
        @Nullable String version,
        @Nullable String procedureId,
        @Nullable String language,
        @Nullable XMLOffsetDate issueDate,
        @Nullable XMLOffsetTime issueTime,
        List<ContractingPartyType> buyers,
        @Nullable ProcurementProjectType project,
        @Nullable TenderingProcessType process,
        List<ProcurementProjectLotType> lots) {

    static final String CONTRACT_NOTICE = "ContractNotice";
    static final String PRIOR_INFORMATION = "PriorInformationNotice";

    static NoticeDocument of(ContractNoticeType notice) {
        return new NoticeDocument(
                CONTRACT_NOTICE,
                notice.getUBLExtensions(),
                notice.getIDValue(),
                notice.getVersionIDValue(),
                notice.getContractFolderIDValue(),
                notice.getNoticeLanguageCodeValue(),
                notice.getIssueDateValue(),
                notice.getIssueTimeValue(),
                notice.getContractingParty(),
                notice.getProcurementProject(),
                notice.getTenderingProcess(),
                notice.getProcurementProjectLot());
    }

    static NoticeDocument of(PriorInformationNoticeType notice) {
        return new NoticeDocument(
                PRIOR_INFORMATION,
                notice.getUBLExtensions(),
                notice.getIDValue(),
                notice.getVersionIDValue(),
                notice.getContractFolderIDValue(),
                notice.getNoticeLanguageCodeValue(),
                notice.getIssueDateValue(),
                notice.getIssueTimeValue(),
                notice.getContractingParty(),
                notice.getProcurementProject(),
                notice.getTenderingProcess(),
                notice.getProcurementProjectLot());
    }
}
