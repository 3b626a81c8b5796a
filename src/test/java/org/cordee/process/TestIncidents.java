package org.cordee.process;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.shared.Ids;

/** Creates failed steps, for tests of users who see and retry incidents. */
public record TestIncidents(Scenes scenes) {

    /** A failed step as coordinators see it, and one of the instances in which it happened. */
    public record FailedStep(long incident, long instance) {}

    public List<FailedStep> make(int count) {
        Set<Long> before = incidents();
        List<Long> instances = Stream.generate(this::failing).limit(count).toList();
        // Earlier incidents, resolved a moment ago, may still be among those before.
        scenes.await("incidents", () -> incidentsBeside(before).size() >= count);
        Iterator<Long> keys = incidentsBeside(before).iterator();
        return instances.stream()
                .map(instance -> new FailedStep(keys.next(), instance))
                .toList();
    }

    /** Publishes an invitation of an unknown consortium: its first step fails at once. */
    private long failing() {
        return scenes.bean(EngineConnection.class)
                .client()
                .newCreateInstanceCommand()
                .bpmnProcessId(PartnerInvitation.PROCESS)
                .latestVersion()
                .variables(Map.of(
                        ProcessVariables.CONSORTIUM_ID,
                        Ids.next().toString(),
                        ProcessVariables.SLOT_ID,
                        Ids.next().toString()))
                .send()
                .join()
                .getProcessInstanceKey();
    }

    public void clear(FailedStep trouble) {
        scenes.bean(EngineConnection.class)
                .client()
                .newCancelInstanceCommand(trouble.instance())
                .send()
                .join();
    }

    private Set<Long> incidentsBeside(Set<Long> before) {
        Set<Long> incidents = incidents();
        incidents.removeAll(before);
        return incidents;
    }

    private Set<Long> incidents() {
        return scenes.bean(Incidents.class).open(Scenes.ADMINISTRATOR).stream()
                .map(Incident::key)
                .collect(Collectors.toSet());
    }
}
