package org.cordee.engine.api;

import java.util.List;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.query.ElementInstances;
import org.cordee.engine.query.Incidents;
import org.cordee.engine.query.Jobs;
import org.cordee.engine.query.MessageSubscriptions;
import org.cordee.engine.query.ProcessDefinitions;
import org.cordee.engine.query.ProcessInstances;
import org.cordee.engine.query.Searching;
import org.cordee.engine.query.Statistics;
import org.cordee.engine.query.TaskForms;
import org.cordee.engine.query.UserTasks;
import org.cordee.engine.query.Variables;
import org.cordee.engine.runtime.Assignments;
import org.cordee.engine.runtime.FacadeTables;
import org.cordee.engine.runtime.Instances;
import org.cordee.engine.runtime.JobDispatcher;
import org.cordee.engine.runtime.Messages;
import org.cordee.engine.runtime.Turns;

/**
 * Serves Camunda's REST API for a started engine. The address is known after construction; requests are answered
 * between start and stop.
 */
public final class EngineFacade {

    private final EmbeddedEngine engine;
    private final EngineConnector connector;
    private final Turns turns = new Turns();
    private @org.jspecify.annotations.Nullable JobDispatcher dispatcher;
    private @org.jspecify.annotations.Nullable Messages messages;

    public EngineFacade(EmbeddedEngine engine, ConnectorSettings settings) {
        this.engine = engine;
        this.connector = new EngineConnector(settings, this::endpoints);
    }

    public EngineAddress address() {
        return connector.address();
    }

    /** Starts the REST API. The engine must be running already. */
    public void start() {
        FacadeTables.create(engine.dataSource());
        dispatcher = new JobDispatcher(engine.dataSource());
        engine.signals().onJobCreated(dispatcher::wake);
        dispatcher.start();
        messages = new Messages(engine, turns);
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
        Searching searching = new Searching(engine.dataSource());
        Acts acts = new Acts(engine.dataSource(), turns);
        ProcessInstances instances = new ProcessInstances(searching);
        ProcessDefinitions definitions = new ProcessDefinitions(searching);
        Statistics statistics = new Statistics(searching);
        Incidents incidents = new Incidents(searching);
        Variables variables = new Variables(searching);
        return List.of(
                new DeploymentsEndpoint(engine),
                new ProcessInstancesEndpoint(
                        new Instances(engine), instances, definitions, statistics, incidents, acts),
                new ProcessDefinitionsEndpoint(definitions, statistics),
                new JobsEndpoint(engine, dispatcher, acts, new Jobs(searching)),
                new MessagesEndpoint(messages, new MessageSubscriptions(searching)),
                new UserTasksEndpoint(
                        engine,
                        new UserTasks(searching),
                        new TaskForms(searching),
                        variables,
                        new Assignments(engine),
                        acts),
                new VariablesEndpoint(engine, variables, acts),
                new ElementInstancesEndpoint(new ElementInstances(searching)),
                new IncidentsEndpoint(engine, incidents, instances, dispatcher, acts),
                new ClockEndpoint(engine),
                new ClusterEndpoint(connector::address),
                new EverythingElse());
    }
}
