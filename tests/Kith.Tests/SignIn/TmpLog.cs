using Microsoft.Extensions.Logging;
namespace Kith.Tests.SignIn;
internal sealed class TmpLog : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;
    public void Dispose() { }
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    { if (logLevel >= LogLevel.Warning || exception is not null) File.AppendAllText("/tmp/t3log.txt", formatter(state, exception) + " " + exception + "\n"); }
}
