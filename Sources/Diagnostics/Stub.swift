enum DiagnosticsStub {}
