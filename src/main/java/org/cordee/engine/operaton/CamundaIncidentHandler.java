package org.cordee.engine.operaton;

import org.operaton.bpm.engine.impl.history.event.HistoryEvent;
import org.operaton.bpm.engine.impl.history.event.HistoryEventProcessor;
import org.operaton.bpm.engine.impl.history.producer.HistoryEventProducer;
import org.operaton.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.operaton.bpm.engine.impl.incident.IncidentContext;
import org.operaton.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.operaton.bpm.engine.runtime.Incident;

/**
 * Raises incidents with Camunda's error type (stored as annotation), at the failing element only and not again in each
 * calling instance.
 */
final class CamundaIncidentHandler extends DefaultIncidentHandler {

    private final IncidentFailure.Kind usual;

    public CamundaIncidentHandler(String incidentType, IncidentFailure.Kind usual) {
        super(incidentType);
        this.usual = usual;
    }

    @Override
    public Incident createIncident(IncidentContext context, String message) {
        IncidentEntity incident = IncidentEntity.createAndInsertIncident(
                type, context, UnicodeBasicPlane.replaceOthers(IncidentFailure.reasonOf(message)));
        incident.setAnnotation(IncidentFailure.kindOf(message, usual).name());
        HistoryEventProcessor.processHistoryEvents(new HistoryEventProcessor.HistoryEventCreator() {
            @Override
            public HistoryEvent createHistoryEvent(HistoryEventProducer producer) {
                return producer.createHistoricIncidentUpdateEvt(incident);
            }
        });
        return incident;
    }
}
