package org.cordee.engine.query;

import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import java.util.List;

/** One page of a search with the count of all matches and the cursors of its first and last row. */
public record EngineSearchPage<T>(List<T> items, SearchQueryPageResponse page) {}
