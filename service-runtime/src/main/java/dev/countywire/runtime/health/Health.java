package dev.countywire.runtime.health;

/// How a service is at the moment, with one sentence that says why.
public sealed interface Health {
  /// One sentence for an operator.
  String reason();

  /// Whether a restart would not help: false only for what has failed for good.
  default boolean isLive() {
    return !(this instanceof Failed);
  }

  /// Whether it does its work now.
  default boolean isReady() {
    return this instanceof Ready;
  }

  /// It works.
  static Health ready() {
    return new Ready();
  }

  /// It lives and waits for something.
  static Health waiting(String reason) {
    return new Waiting(reason);
  }

  /// It has stopped and will not go on by itself.
  static Health failed(String reason) {
    return new Failed(reason);
  }

  /// It works.
  record Ready() implements Health {
    @Override
    public String reason() {
      return "ready";
    }
  }

  /// It lives and waits.
  ///
  /// @param reason what for, one sentence
  record Waiting(String reason) implements Health {}

  /// It has stopped.
  ///
  /// @param reason what ended it, one sentence
  record Failed(String reason) implements Health {}
}
