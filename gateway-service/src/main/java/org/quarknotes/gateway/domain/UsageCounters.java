package org.quarknotes.gateway.domain;

/** How much was used of quotas: one truth for all replicas of the gateway. */
public interface UsageCounters {

    /**
     * Sets units of a quota aside for whoever calls, who may use them one by one without asking again. Blocks.
     *
     * @param key the id of the API key
     * @param limit of the quota; never is more than this given away in one period, all replicas together
     * @param wanted how many units, at least one; fewer are given when there are no more
     * @throws RuntimeException when that cannot be done or known; units may then be lost, never given twice
     */
    Reserved reserve(String key, Quota.Period period, long limit, long wanted);

    /**
     * What was set aside.
     *
     * @param units none when the quota is used up
     * @param left how many there are still, for everybody
     */
    record Reserved(long units, long left) {}
}
