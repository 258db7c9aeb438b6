package io.github.forecast4j.http.security;

/**
 * Who asks.
 *
 * @param name the name of the key, or the address without keys
 * @param role what it may do
 */
public record Client(String name, Role role) {}
