@echo off
rem gradus for Windows: the same as the script "gradus" beside it, in what a batch file can do.
rem Written to the same rules but not yet tried on a Windows machine.
rem   GRADUS_JAVA          the folder of the JDK to use
rem   GRADUS_JAVA_OPTIONS  options for the JVM, for example -Xmx8g
rem Which streams are terminals is left to the program: a batch file cannot ask. For the same
rem reason the two compilers of the JVM are both on.
setlocal EnableExtensions DisableDelayedExpansion
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="

set "root=%~dp0"
set "root=%root:~0,-1%"
if exist "%root%\pom.xml" goto checkout
if not exist "%root%\lib\gradus.jar" for %%i in ("%root%\..") do set "root=%%~fi"
set "app=%root%"
if exist "%app%\lib\gradus.jar" goto java
echo gradus: is incomplete: %app%\lib\gradus.jar is missing>&2
exit /b 5

:checkout
set "app=%root%\target\gradus"
if exist "%app%\runtime" goto java
where /q mvn.cmd
if errorlevel 1 (
  echo gradus: has to be built once, which needs Maven ^(mvn^), and none was found>&2
  exit /b 5
)
if not exist "%root%\target" mkdir "%root%\target"
mkdir "%root%\target\.building" 2>nul
if errorlevel 1 (
  echo gradus: another start is building ^(or was stopped: then remove %root%\target\.building^)>&2
  exit /b 5
)
echo gradus: building once, a minute or two>&2
call mvn.cmd -B -ntp -f "%root%\pom.xml" -Dmaven.test.skip=true package >"%root%\target\build.log" 2>&1 <nul
rmdir "%root%\target\.building"
if exist "%app%\runtime" goto java
echo gradus: the build failed; its log is %root%\target\build.log>&2
exit /b 5

:java
set "java_home="
set "found="
if defined GRADUS_JAVA goto chosen
if exist "%app%\runtime" set /p java_home=<"%app%\runtime"
if defined java_home if exist "%java_home%\bin\java.exe" goto start
if defined JAVA_HOME call :suits "%JAVA_HOME%"
if defined found goto start
for /f "delims=" %%i in ('where java 2^>nul') do if not defined found call :beside "%%i"
if defined found goto start
for /d %%i in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*" "%LocalAppData%\Programs\Eclipse Adoptium\*") do if not defined found call :suits "%%~i"
if defined found goto start
echo gradus: needs a Java of version 25 or newer, and none was found>&2
echo gradus: install a JDK 25, or set GRADUS_JAVA to its folder>&2
exit /b 5

:chosen
call :suits "%GRADUS_JAVA%"
if defined found goto start
echo gradus: GRADUS_JAVA is %GRADUS_JAVA%, where no Java of version 25 or newer is found>&2
exit /b 5

:start
rem As the script does: each family of commands has a cache of its own.
set "cache=compute"
if "%~1"=="" set "cache=tutor"
for %%i in (learn quiz progress grade lint) do if "%~1"=="%%i" set "cache=tutor"
for %%i in (plot plot-ascii typeset) do if "%~1"=="%%i" set "cache=pictures"
rem -Xlog:disable: a cache that is missing or made for another JVM is no news to a user.
"%java_home%\bin\java.exe" -XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED "-Dgradus.root=%root%" -Dpicocli.disable.closures=true "-Dpicocli.converters.excludes=.*" -Xlog:disable "-XX:AOTCache=%app%\%cache%.aot" %GRADUS_JAVA_OPTIONS% -cp "%app%\lib\gradus.jar" gradus.cli.Main %*
exit /b %errorlevel%

rem beside JAVA: looks at the home of a java.exe that the PATH names.
:beside
for %%j in ("%~dp1..") do call :suits "%%~fj"
exit /b 0

rem suits HOME: sets java_home and found when HOME holds a Java of version 25 or newer.
:suits
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%k in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=.-+" %%m in ("%%~k") do if %%m geq 25 (
  set "java_home=%~1"
  set "found=yes"
)
exit /b 0
