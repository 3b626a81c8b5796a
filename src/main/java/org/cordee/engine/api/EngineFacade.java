package org.cordee.engine.api;

import java.util.List;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.query.ElementInstances;
import org.cordee.engine.query.ElementStatistics;
import org.cordee.engine.query.Incidents;
import org.cordee.engine.query.MessageSubscriptions;
import org.cordee.engine.query.ProcessDefinitions;
import org.cordee.engine.query.ProcessInstances;
import org.cordee.engine.query.SearchQuery;
import org.cordee.engine.query.TaskForms;
import org.cordee.engine.query.UnfinishedJobs;
import org.cordee.engine.query.UserTasks;
import org.cordee.engine.query.Variables;
import org.cordee.engine.runtime.EngineTables;
import org.cordee.engine.runtime.InstanceCommands;
import org.cordee.engine.runtime.InstanceLocks;
import org.cordee.engine.runtime.JobDispatcher;
import org.cordee.engine.runtime.MessageCorrelation;
import org.cordee.engine.runtime.UserTaskUpdates;

/**
 * Serves Camunda's REST API for a started engine. The address is known after construction; requests are answered
 * between start and stop.
 */
public final class EngineFacade {

    private final EmbeddedEngine engine;
    private final EngineConnector connector;
    private final InstanceLocks turns = new InstanceLocks();
    private @org.jspecify.annotations.Nullable JobDispatcher dispatcher;
    private @org.jspecify.annotations.Nullable MessageCorrelation messages;

    public EngineFacade(EmbeddedEngine engine, ConnectorSettings settings) {
        this.engine = engine;
        this.connector = new EngineConnector(settings, this::endpoints);
    }

    public EngineAddress address() {
        return connector.address();
    }

    /** Starts the REST API. The engine must be running already. */
    public void start() {
        EngineTables.create(engine.owner());
        dispatcher = new JobDispatcher(engine.dataSource());
        engine.signals().onJobCreated(dispatcher::wake);
        dispatcher.start();
        messages = new MessageCorrelation(engine, turns);
        messages.start();
        connector.start();
    }

    public void stop() {
        if (dispatcher != null && messages != null) {
            dispatcher.stop();
            messages.stop();
        }
        connector.stop();
    }

    private List<Object> endpoints() {
        if (dispatcher == null || messages == null) {
            throw new IllegalStateException("The engine's API has not been started");
        }
        SearchQuery searching = new SearchQuery(engine.dataSource());
        LockedCommands acts = new LockedCommands(engine.dataSource(), turns);
        ProcessInstances instances = new ProcessInstances(searching);
        ProcessDefinitions definitions = new ProcessDefinitions(searching);
        ElementStatistics statistics = new ElementStatistics(searching);
        Incidents incidents = new Incidents(searching);
        Variables variables = new Variables(searching);
        return List.of(
                new DeploymentsEndpoint(engine),
                new ProcessInstancesEndpoint(
                        new InstanceCommands(engine), instances, definitions, statistics, incidents, acts),
                new ProcessDefinitionsEndpoint(definitions, statistics),
                new JobsEndpoint(engine, dispatcher, acts, new UnfinishedJobs(searching)),
                new MessagesEndpoint(messages, new MessageSubscriptions(searching)),
                new UserTasksEndpoint(
                        engine,
                        new UserTasks(searching),
                        new TaskForms(searching),
                        variables,
                        new UserTaskUpdates(engine),
                        acts),
                new VariablesEndpoint(engine, variables, acts),
                new ElementInstancesEndpoint(new ElementInstances(searching)),
                new IncidentsEndpoint(engine, incidents, instances, dispatcher, acts),
                new ClockEndpoint(engine, messages),
                new ClusterEndpoint(connector::address),
                new UnsupportedOperations());
    }
}
