package org.cordee.consortium.shares;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumForm;
import org.jspecify.annotations.Nullable;

/**
 * The amounts that members may owe by the latest proposal of shares: all members for the lead, only itself for a
 * member.
 *
 * @param form the proposed form; null before the first proposal
 * @param members empty before the first proposal
 */
public record ExposureView(UUID consortiumId, @Nullable ConsortiumForm form, List<Exposure> members) {}
